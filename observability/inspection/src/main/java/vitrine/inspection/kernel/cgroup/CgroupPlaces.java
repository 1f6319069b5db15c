package vitrine.inspection.kernel.cgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * Where this process's control group lies in the file system. /proc/self/cgroup says which group it is, and
 * /proc/self/mountinfo where the tree of groups is mounted and from which group on:
 *
 * <pre>
 * cgroup     4:memory:/docker/00fa          hierarchy : controllers : group (version 2: 0::/group)
 * mountinfo  89 85 0:32 /docker/00fa /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory
 *                       mounted from mounted at            - type        controllers (version 1)
 * </pre>
 *
 * In a container the tree is mounted from the container's own group, so the part of the group's name that both share is
 * not part of the path.
 *
 * @param directories by controller, the version 2 tree under the empty name
 */
record CgroupPlaces(Map<String, String> directories) {

    private static final String VERSION_2 = "";

    static Reading<CgroupPlaces> of(KernelRoot root) {
        Reading<Map<String, String>> groups = root.readOnce("proc/self/cgroup", CgroupPlaces::groups);
        Reading<List<Mount>> mounts = root.readOnce("proc/self/mountinfo", CgroupPlaces::mounts);
        return groups.then(g -> mounts.then(m -> places(root, g, m)));
    }

    /** Version 1 holds as soon as one of the controllers that are read here is in it; a mixed layout counts as that. */
    boolean isVersion1() {
        return directories.containsKey("memory") || directories.containsKey("cpu") || directories.containsKey("pids");
    }

    /** The directory of a version 1 controller, or one that does not exist. */
    String version1(String controller) {
        return directories.getOrDefault(controller, "sys/fs/cgroup/" + controller + "-is-not-mounted");
    }

    String version2() {
        return directories.getOrDefault(VERSION_2, "sys/fs/cgroup");
    }

    private static Reading<CgroupPlaces> places(KernelRoot root, Map<String, String> groups, List<Mount> mounts) {
        Map<String, String> directories = new HashMap<>();
        for (Mount mount : mounts) {
            for (String controller : mount.controllers) {
                String group = groups.get(controller);
                if (group != null) {
                    directories.put(controller, mount.directoryOf(root, group));
                }
            }
        }
        return directories.isEmpty()
                ? Reading.unavailable("/proc/self/mountinfo: no control group is mounted")
                : Reading.of(new CgroupPlaces(Map.copyOf(directories)));
    }

    /** The group by controller. */
    private static Map<String, String> groups(Text text) {
        Map<String, String> groups = new HashMap<>();
        while (text.hasLine()) {
            String line = text.line();
            int first = line.indexOf(':');
            int second = line.indexOf(':', first + 1);
            if (second < 0) {
                throw Text.malformed("'" + line + "' where hierarchy:controllers:group should be");
            }
            for (String controller : line.substring(first + 1, second).split(",", -1)) {
                groups.put(controller, line.substring(second + 1));
            }
        }
        return groups;
    }

    private static List<Mount> mounts(Text text) {
        List<Mount> mounts = new ArrayList<>();
        while (text.hasLine()) {
            String line = text.line();
            int dash = line.indexOf(" - cgroup");
            if (dash >= 0) {
                Text left = Text.of(line.substring(0, dash) + "\n");
                Text right = Text.of(line.substring(dash + " - ".length()) + "\n");
                mounts.add(Mount.parse(left, right));
            }
        }
        return mounts;
    }

    private record Mount(String group, String path, List<String> controllers) {

        static Mount parse(Text left, Text right) {
            left.skip(); // mount
            left.skip(); // parent
            left.skip(); // device
            String group = left.word();
            String path = left.word();
            if (right.word().equals("cgroup2")) {
                return new Mount(group, path, List.of(VERSION_2));
            }
            right.skip(); // source
            return new Mount(group, path, Arrays.asList(right.word().split(",", -1)));
        }

        String directoryOf(KernelRoot root, String process) {
            String mounted = path.substring(1);
            String below =
                    group.equals("/") ? process : process.startsWith(group) ? process.substring(group.length()) : "";
            String directory = below.isEmpty() || below.equals("/") ? mounted : mounted + below;
            return root.hasDirectory(directory) ? directory : mounted;
        }
    }
}
