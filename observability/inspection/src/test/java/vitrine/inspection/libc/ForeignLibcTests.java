package vitrine.inspection.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ForeignLibcTests {

    private static final int EBADF = 9;
    private static final int EINVAL = 22;

    private final Libc libc = Libc.ofThisMachine();

    @Test
    void duplicatesADescriptor() throws IOException {
        int copy = libc.dup(Libc.STDERR);

        assertThat(target(copy)).isEqualTo(target(Libc.STDERR));

        libc.close(copy);
        assertThat(Path.of("/proc/self/fd", String.valueOf(copy))).doesNotExist();
    }

    @Test
    void pointsADescriptorElsewhere() throws IOException {
        int copy = libc.dup(Libc.STDIN);

        libc.dup2(Libc.STDERR, copy);

        assertThat(target(copy)).isEqualTo(target(Libc.STDERR));
        libc.close(copy);
    }

    @Test
    void knowsItsParent() {
        long parent = ProcessHandle.current().parent().orElseThrow().pid();

        assertThat((long) libc.getppid()).isEqualTo(parent);
    }

    @Test
    void asksForASignalAtItsParentsDeath() {
        assertThatCode(() -> libc.setParentDeathSignal(0)).doesNotThrowAnyException();
    }

    @Test
    void saysWhichCallFailedAndWhy() {
        assertThatThrownBy(() -> libc.close(-1))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(EBADF))
                .hasMessage("close(-1) failed with errno 9");
        assertThatThrownBy(() -> libc.setParentDeathSignal(12345))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.errno()).isEqualTo(EINVAL));
    }

    private static Path target(int descriptor) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/fd", String.valueOf(descriptor)));
    }
}
