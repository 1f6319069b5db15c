package vitrine.inspection.kernel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vitrine.inspection.MachineHeaders;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;
import vitrine.inspection.libc.Libc;

class RusageTests {

    private final Libc libc = Libc.ofThisMachine();
    private final ByteBuffer room = Rusage.room();

    @Test
    void readsEachFieldFromWhereThisMachinesCPutsIt() {
        Map<String, String> inStructures = Map.of(
                "UTIME_SEC", "ru_utime.tv_sec",
                "UTIME_USEC", "ru_utime.tv_usec",
                "STIME_SEC", "ru_stime.tv_sec",
                "STIME_USEC", "ru_stime.tv_usec");

        MachineHeaders.including("sys/resource.h", "sys/time.h")
                .agreeWith(
                        Rusage.class,
                        name -> "offsetof(struct rusage, %s)"
                                .formatted(inStructures.getOrDefault(name, "ru_" + name.toLowerCase(Locale.ROOT))));
    }

    @Test
    void givesEachFieldItsName() {
        room.putLong(0, 2).putLong(8, 5).putLong(16, 1).putLong(24, 7);
        room.putLong(64, 11).putLong(72, 12).putLong(128, 13).putLong(136, 14);

        assertThat(Rusage.decode(room)).isEqualTo(new Rusage(2_000_005, 1_000_007, 11, 12, 13, 14));
        assertThat(Rusage.decode(room).since(new Rusage(2_000_000, 1_000_000, 10, 10, 10, 10)))
                .isEqualTo(new Rusage(5, 7, 1, 2, 3, 4));
    }

    @Test
    void agreesWithWhatTheKernelWritesInTheThreadsStatus() throws Exception {
        Rusage counted = ThisThread.aside(() -> {
            try (KernelFile<TaskSwitches> status =
                    TaskSwitches.of(KernelRoot.ofThisMachine(), Task.thread(ThisThread.tid()))) {
                while (true) {
                    TaskSwitches before = fact(status.read());
                    Rusage usage = fact(Rusage.ofThisThread(libc, room));
                    if (fact(status.read()).equals(before)) {
                        assertThat(usage.voluntarySwitches()).isEqualTo(before.voluntary());
                        return usage;
                    }
                }
            }
        });

        assertThat(counted.userMicros() + counted.systemMicros()).isPositive();
    }

    @Test
    void countsTheCallingThreadAlone() throws Exception {
        Rusage fresh = ThisThread.aside(() -> fact(Rusage.ofThisThread(libc, Rusage.room())));

        assertThat(fresh.userMicros())
                .isLessThan(fact(Rusage.ofThisThread(libc, room)).userMicros());
    }

    @Test
    void countsForTheProcessWhatAThreadDidThatHasEnded() throws Exception {
        Source<Rusage> process = Rusage.ofThisProcess(libc);
        Rusage before = fact(process.read());

        Rusage ended = ThisThread.aside(() -> {
            for (int i = 0; i < 50; i++) {
                Thread.sleep(1);
            }
            return fact(Rusage.ofThisThread(libc, Rusage.room()));
        });

        assertThat(ended.voluntarySwitches()).isGreaterThanOrEqualTo(50);
        assertThat(fact(process.read()).since(before).voluntarySwitches())
                .isGreaterThanOrEqualTo(ended.voluntarySwitches());
    }
}
