package vitrine.inspection.kernel.netns;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.Text;

/**
 * One protocol's two lines of /proc/net/snmp or /proc/net/netstat, the names above their values:
 *
 * <pre>
 * Udp: InDatagrams NoPorts InErrors OutDatagrams
 * Udp: 4232 0 0 4235
 * </pre>
 *
 * Each kernel version brings names of its own; those that nobody asks for are passed over.
 */
final class SnmpTable {

    private static final int EXPECTED_NAMES = 160;

    private final String protocol;
    private final Map<String, Long> values;

    private SnmpTable(String protocol, Map<String, Long> values) {
        this.protocol = protocol;
        this.values = values;
    }

    /** @param protocol as the lines begin, without the colon */
    static SnmpTable of(Text text, String protocol) {
        if (!text.find(protocol + ":")) {
            throw Text.malformed("no line '" + protocol + ":'");
        }
        Text names = Text.of(text.line() + "\n");
        if (!text.hasLine() || !text.word().equals(protocol + ":")) {
            throw Text.malformed("no values below the names of '" + protocol + ":'");
        }
        Map<String, Long> values = HashMap.newHashMap(EXPECTED_NAMES);
        for (String name = names.wordIfAny(); name != null; name = names.wordIfAny()) {
            values.put(name, text.number());
        }
        return new SnmpTable(protocol, values);
    }

    long value(String name) {
        Long value = values.get(name);
        if (value == null) {
            throw Text.malformed("no '" + name + "' in '" + protocol + ":'");
        }
        return value;
    }

    Reading<Long> valueIfAny(String name) {
        @Nullable Long value = values.get(name);
        return value == null
                ? Reading.unavailable("this kernel does not count " + protocol + " " + name)
                : Reading.of(value);
    }
}
