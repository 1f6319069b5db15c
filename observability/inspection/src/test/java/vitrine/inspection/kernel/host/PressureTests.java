package vitrine.inspection.kernel.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vitrine.inspection.kernel.Recordings.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Recordings;

class PressureTests {

    @TempDir
    private Path directory;

    @Test
    void readsSharesAndTotals() {
        Pressure pressure = read(written("""
                some avg10=0.23 avg60=3.71 avg300=33.68 total=9982909123
                full avg10=1.00 avg60=2.00 avg300=100.00 total=18446744073709551615
                """));

        assertThat(pressure.some()).isEqualTo(new Pressure.Stall(0.23, 3.71, 33.68, 9982909123L));
        assertThat(pressure.full()).isEqualTo(Reading.of(new Pressure.Stall(1, 2, 100, -1)));
    }

    @Test
    void readsEachResourceOfItsOwnFile() {
        long cpu = read(Recordings.host()).some().totalMicros();
        long io = fact(Pressure.of(Recordings.host(), Pressure.Resource.IO).read())
                .some()
                .totalMicros();
        long memory = fact(Pressure.of(Recordings.host(), Pressure.Resource.MEMORY)
                        .read())
                .some()
                .totalMicros();

        assertThat(cpu).isGreaterThan(io);
        assertThat(io).isGreaterThan(memory);
        assertThat(memory).isPositive();
    }

    @Test
    void saysThatAnOldKernelGivesNoFullForTheCpu() {
        Pressure pressure = read(Recordings.cgroup2());

        assertThat(pressure.some().totalMicros()).isEqualTo(51523921);
        assertThat(pressure.full().reason()).contains("this kernel gives no 'full'");
    }

    @Test
    void saysThatAKernelHasNoPressure() {
        assertThat(Pressure.of(Recordings.old(), Pressure.Resource.CPU).read().reason())
                .hasValueSatisfying(why -> assertThat(why).endsWith("/proc/pressure/cpu: no such file"));
    }

    @Test
    void saysThatAFieldIsMissing() {
        assertThat(reason("some avg10=0.23 total=1\n")).endsWith(": 'total=1' where 'avg60=' should be");
        assertThat(reason("some avg10=x avg60=1 avg300=1 total=1\n")).endsWith(": 'x' where a percentage should be");
        assertThat(reason("full avg10=0\n")).endsWith(": no line 'some'");
    }

    @Test
    void agreesWithWhatTheFileSaidJustBeforeAndAfter() throws IOException {
        Path file = Path.of("/proc/pressure/cpu");
        assumeThat(file).isReadable();

        long before = total(file);
        long read = read(KernelRoot.ofThisMachine()).some().totalMicros();
        long after = total(file);

        assertThat(read).isPositive().isBetween(before, after);
    }

    private static long total(Path file) throws IOException {
        return Long.parseLong(
                Files.readString(file).lines().findFirst().orElseThrow().replaceAll(".*total=", ""));
    }

    private KernelRoot written(String content) {
        return Recordings.written(directory, "proc/pressure/cpu", content);
    }

    private String reason(String content) {
        return Pressure.of(written(content), Pressure.Resource.CPU)
                .read()
                .reason()
                .orElse("");
    }

    private static Pressure read(KernelRoot root) {
        return fact(Pressure.of(root, Pressure.Resource.CPU).read());
    }
}
