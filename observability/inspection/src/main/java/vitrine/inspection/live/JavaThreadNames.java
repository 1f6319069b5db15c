package vitrine.inspection.live;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import vitrine.inspection.Reading;

/**
 * The full names of the threads, which the kernel cuts to 15 bytes, by the kernel's numbers (TID). The JVM tells them in
 * a thread dump only, for which it stops all threads a moment: 0.2 to 4 ms.
 */
final class JavaThreadNames {

    /** As in {@code "worker-3" #41 [8123] daemon prio=5 ...}, where 8123 is the TID. */
    private static final Pattern HEAD = Pattern.compile("^\"(.*)\" #\\d+ \\[(\\d+)]", Pattern.MULTILINE);

    private JavaThreadNames() {}

    static Reading<Map<Long, String>> read() {
        try {
            Object dump = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "threadPrint",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return Reading.of(parse(String.valueOf(dump)));
        } catch (JMException e) {
            return Reading.unavailable("a thread dump: " + e.getMessage());
        }
    }

    static Map<Long, String> parse(String dump) {
        Map<Long, String> names = new HashMap<>();
        Matcher head = HEAD.matcher(dump);
        while (head.find()) {
            names.put(Long.valueOf(head.group(2)), head.group(1));
        }
        return names;
    }
}
