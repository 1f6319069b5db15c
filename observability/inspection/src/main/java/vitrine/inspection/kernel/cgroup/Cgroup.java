package vitrine.inspection.kernel.cgroup;

import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;

/**
 * The control group of this process. Found once, when asked for; a process that is moved to another group later is not
 * followed.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/cgroups.7.html">cgroups(7)</a>
 */
public final class Cgroup {

    private Cgroup() {}

    /** Reads the group's figures, in the layout that this machine has. Half a dozen files for each reading. */
    public static Source<CgroupFigures> of(KernelRoot root) {
        return switch (CgroupPlaces.of(root)) {
            case Reading.Available<CgroupPlaces>(CgroupPlaces places) ->
                places.isVersion1() ? new CgroupVersion1(root, places) : new CgroupVersion2(root, places);
            case Reading.Unavailable<CgroupPlaces>(String why) -> () -> Reading.unavailable(why);
        };
    }
}
