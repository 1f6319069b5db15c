package vitrine.load.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The memory of one process as its proportional set size: a page that n processes share counts as an nth part, so
 * that the sum over all processes counts each page once.
 */
public record ProcessMemory(String tier, long processId, long pssBytes) {

    private static final Pattern PSS = Pattern.compile("(?m)^Pss: +(\\d+) kB$");

    /** One entry a process of each tree. */
    public static List<ProcessMemory> of(List<ProcessTree> trees) throws IOException {
        var all = new ArrayList<ProcessMemory>();
        for (ProcessTree tree : trees) {
            for (long processId : tree.processIds()) {
                String rollup = Files.readString(Path.of("/proc/" + processId + "/smaps_rollup"));
                all.add(new ProcessMemory(tree.tier(), processId, pssBytes(rollup)));
            }
        }
        return all;
    }

    static long pssBytes(String rollup) {
        var matcher = PSS.matcher(rollup);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no Pss in:\n" + rollup);
        }
        return Long.parseLong(matcher.group(1)) * 1024;
    }
}
