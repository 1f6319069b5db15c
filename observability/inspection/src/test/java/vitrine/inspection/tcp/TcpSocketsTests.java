package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vitrine.inspection.Reading;
import vitrine.inspection.libc.FakeLibc;
import vitrine.inspection.netlink.Captured;

/** What is known and what is not, against a kernel that says what each test needs. */
class TcpSocketsTests {

    private static final InetSocketAddress CLIENT = Captured.end("127.0.0.1", 40001);
    private static final InetSocketAddress SERVER = Captured.end("127.0.0.1", 7000);
    private static final int EPERM = 1;
    private static final int EPROTONOSUPPORT = 93;

    private Function<ByteBuffer, List<byte[]>> kernel =
            question -> List.of(Captured.datagram("list", question), Captured.datagram("list-end", question));
    private final FakeLibc libc = new FakeLibc(question -> kernel.apply(question));

    @Test
    void isAvailableWhereTheKernelAnswers() {
        TcpSockets sockets = new TcpSockets(libc);
        kernel = answer("established");

        assertThat(sockets.whyNotAvailable()).isEmpty();
        assertThat(sockets.find(CLIENT, SERVER).value().orElseThrow())
                .hasValueSatisfying(socket -> assertThat(socket.cookie()).isEqualTo(0x1010));
    }

    @Test
    void tellsAtAnyTimeHowAConnectionWasWhenItWasLookedAt() {
        TcpSockets sockets = new TcpSockets(libc);
        kernel = answer("established");

        Supplier<Reading<Optional<TcpSocket>>> seen = sockets.look(CLIENT, SERVER);
        kernel = answer("refused");
        Supplier<Reading<Optional<TcpSocket>>> gone = sockets.look(CLIENT, SERVER);

        assertThat(gone.get()).isEqualTo(new Reading.Available<>(Optional.empty()));
        assertThat(seen.get().value().orElseThrow())
                .hasValueSatisfying(socket -> assertThat(socket.cookie()).isEqualTo(0x1010));
    }

    @Test
    void knowsThatThereIsNoSuchSocket() {
        TcpSockets sockets = new TcpSockets(libc);
        kernel = answer("refused");

        assertThat(sockets.find(CLIENT, SERVER)).isEqualTo(new Reading.Available<>(Optional.empty()));
    }

    @Test
    void saysWhyNothingIsKnownWithoutAskingAgain() {
        libc.refuseSockets(EPROTONOSUPPORT);
        TcpSockets sockets = new TcpSockets(libc);
        libc.refuseSockets(0);
        String why = "the kernel's socket diagnosis cannot be asked: socket failed with errno 93";

        assertThat(sockets.whyNotAvailable()).contains(why);
        assertThat(sockets.find(CLIENT, SERVER)).isEqualTo(new Reading.Unavailable<>(why));
        assertThat(sockets.listeners()).isEqualTo(new Reading.Unavailable<>(why));
        assertThat(sockets.all()).isEqualTo(new Reading.Unavailable<>(why));
        assertThatCode(sockets::warmUp).doesNotThrowAnyException();
        assertThat(libc.opened()).isZero();
    }

    @Test
    void saysThatTheKernelHasNoSuchDiagnosis() {
        kernel = answer("refused");

        assertThat(new TcpSockets(libc).whyNotAvailable())
                .contains("the kernel's socket diagnosis refuses with errno 2");
    }

    @Test
    void saysThatTheJvmMayNotCallC() {
        kernel = _ -> {
            throw FakeLibc.unlinked("send", new NoClassDefFoundError("no"));
        };

        assertThat(new TcpSockets(libc).whyNotAvailable())
                .contains("the kernel's socket diagnosis cannot be asked: send cannot be called from this JVM: "
                        + "java.lang.NoClassDefFoundError: no");
    }

    @Test
    void failsForOneQuestionAlone() {
        TcpSockets sockets = new TcpSockets(libc);
        kernel = _ -> {
            throw FakeLibc.failure("send", EPERM);
        };
        Reading<Optional<TcpSocket>> first = sockets.find(CLIENT, SERVER);
        kernel = answer("established");
        Reading<Optional<TcpSocket>> second = sockets.find(CLIENT, SERVER);

        assertThat(first)
                .isEqualTo(new Reading.Unavailable<>(
                        "the kernel's socket diagnosis cannot be asked: send failed with errno 1"));
        assertThat(second.value().orElseThrow()).isPresent();
        assertThat(sockets.whyNotAvailable()).isEmpty();
    }

    @Test
    void warmsUpByLookingUpAConnectionOfItsOwn() {
        TcpSockets sockets = new TcpSockets(libc);
        List<String> questions = new ArrayList<>();
        kernel = question -> {
            questions.add(ports(question));
            return List.of(Captured.datagram("refused", question));
        };

        sockets.warmUp();

        assertThat(questions).hasSize(2_000);
        assertThat(Set.copyOf(questions)).hasSize(1);
        assertThat(questions.getFirst().split(" ")).hasSize(2).doesNotContain("0000");
    }

    @Test
    void givesAllDescriptorsBack() {
        TcpSockets sockets = new TcpSockets(libc);
        sockets.all();
        assertThat(libc.open()).isNotEmpty();

        sockets.close();

        assertThat(libc.open()).isEmpty();
        assertThat(sockets.all()).isEqualTo(new Reading.Unavailable<>("it has been closed"));
    }

    /** The local and the remote port, in the network's byte order. */
    private static String ports(ByteBuffer question) {
        byte[] ports = new byte[4];
        question.get(24, ports);
        return HexFormat.of().formatHex(ports, 0, 2) + " " + HexFormat.of().formatHex(ports, 2, 4);
    }

    private static Function<ByteBuffer, List<byte[]>> answer(String name) {
        return question -> List.of(Captured.datagram(name, question));
    }
}
