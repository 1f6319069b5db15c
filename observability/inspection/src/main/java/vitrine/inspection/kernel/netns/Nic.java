package vitrine.inspection.kernel.netns;

import java.util.ArrayList;
import java.util.List;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * A network interface, real or virtual: /sys/class/net/NAME. Of the network namespace in which {@code /sys} was mounted,
 * which in a container is its own. A dozen files for each interface: not for each request.
 *
 * @param name as in {@code eth0}
 * @param mtuBytes the largest IP datagram that goes out in one frame
 * @param state {@code up}, {@code down}, or {@code unknown} as always for the loopback
 * @param megabitsPerSecond what the link claims; virtual interfaces have none, or one that means nothing
 * @param traffic since the interface was made
 * @see <a href="https://docs.kernel.org/networking/statistics.html">Interface statistics</a>
 */
public record Nic(String name, long mtuBytes, String state, Reading<Long> megabitsPerSecond, Traffic traffic) {

    private static final String DIRECTORY = "sys/class/net";

    /** In the order of {@link Traffic}'s components. */
    private static final List<String> TRAFFIC_FILES = List.of(
            "rx_bytes", "rx_packets", "rx_errors", "rx_dropped", "tx_bytes", "tx_packets", "tx_errors", "tx_dropped");

    /**
     * Frames and bytes, headers of the link layer included. Whether what the card cuts up on sending (TSO) counts as one
     * frame or as many is up to its driver; virtual interfaces count one.
     *
     * @param receivedBytes bytes received
     * @param receivedFrames frames received
     * @param receivedErrors frames received in error
     * @param receivedDrops frames received well and dropped, for want of room
     * @param sentBytes bytes sent
     * @param sentFrames frames sent
     * @param sentErrors frames that could not be sent
     * @param sentDrops frames dropped on the way out
     */
    public record Traffic(
            long receivedBytes,
            long receivedFrames,
            long receivedErrors,
            long receivedDrops,
            long sentBytes,
            long sentFrames,
            long sentErrors,
            long sentDrops) {

        /** What was counted between {@code earlier} and this. */
        public Traffic since(Traffic earlier) {
            return new Traffic(
                    receivedBytes - earlier.receivedBytes,
                    receivedFrames - earlier.receivedFrames,
                    receivedErrors - earlier.receivedErrors,
                    receivedDrops - earlier.receivedDrops,
                    sentBytes - earlier.sentBytes,
                    sentFrames - earlier.sentFrames,
                    sentErrors - earlier.sentErrors,
                    sentDrops - earlier.sentDrops);
        }
    }

    /** All interfaces by name. One that goes away while it is read is left out. */
    public static Reading<List<Nic>> all(KernelRoot root) {
        return root.directories(DIRECTORY).map(names -> {
            List<Nic> nics = new ArrayList<>();
            for (String name : names) {
                nic(root, name).value().ifPresent(nics::add);
            }
            return List.copyOf(nics);
        });
    }

    private static Reading<Nic> nic(KernelRoot root, String name) {
        String directory = DIRECTORY + "/" + name + "/";
        Reading<Long> speed = root.readOnce(directory + "speed", Text::number)
                .then(megabits ->
                        megabits < 0 ? Reading.unavailable("the link claims no speed") : Reading.of(megabits));
        return root.readOnce(directory + "mtu", Text::number)
                .then(mtu -> root.readOnce(directory + "operstate", Text::word)
                        .then(state -> traffic(root, directory + "statistics/")
                                .map(traffic -> new Nic(name, mtu, state, speed, traffic))));
    }

    private static Reading<Traffic> traffic(KernelRoot root, String directory) {
        long[] counts = new long[TRAFFIC_FILES.size()];
        for (int i = 0; i < counts.length; i++) {
            switch (root.readOnce(directory + TRAFFIC_FILES.get(i), Text::number)) {
                case Reading.Available<Long>(Long count) -> counts[i] = count;
                case Reading.Unavailable<Long>(String why) -> {
                    return Reading.unavailable(why);
                }
            }
        }
        return Reading.of(
                new Traffic(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]));
    }
}
