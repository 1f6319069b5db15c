package vitrine.inspection.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vitrine.inspection.netlink.Captured;

class SocketDecoderTests {

    @Test
    void readsAConnection() {
        TcpSocket client = SocketDecoder.socket(Captured.socket("established"));

        assertThat(client.local()).isEqualTo(Captured.end("127.0.0.1", 40001));
        assertThat(client.remote()).isEqualTo(Captured.end("127.0.0.1", 7000));
        assertThat(client.state()).isEqualTo(SocketState.ESTABLISHED);
        assertThat(client.timer()).isEmpty();
        assertThat(client.cookie()).isEqualTo(0x1010);
        assertThat(client.inode()).hasValue(1_999_272);
        assertThat(client.uid()).hasValue(0);
        assertThat(client.receiveQueueBytes()).hasValue(0);
        assertThat(client.sendQueueBytes()).hasValue(0);
        assertThat(client.congestionControl()).contains("bbr");
        assertThat(client.info())
                .hasValueSatisfying(
                        info -> assertThat(info.segmentSize().sndMssBytes()).hasValue(1448));
    }

    @Test
    void readsWhatAConnectionHoldsOfTheMemory() {
        SocketMemory memory =
                SocketDecoder.socket(Captured.socket("established")).memory().orElseThrow();

        assertThat(memory.receivedBytes()).hasValue(0);
        assertThat(memory.receiveBufferBytes()).hasValue(131_072);
        assertThat(memory.sendBufferBytes()).hasValue(552_960);
        assertThat(memory.drops()).hasValue(0);
    }

    @Test
    void knowsLittleOfAClosedConnection() {
        TcpSocket closed = SocketDecoder.socket(Captured.socket("time-wait"));

        assertThat(closed.state()).isEqualTo(SocketState.TIME_WAIT);
        assertThat(closed.timer()).hasValueSatisfying(timer -> {
            assertThat(timer.kind()).isEqualTo(SocketTimer.Kind.TIME_WAIT);
            assertThat(timer.expiresMillis()).isEqualTo(0xe934);
            assertThat(timer.attempts()).isZero();
        });
        assertThat(closed.cookie()).isEqualTo(0x1010);
        assertThat(closed.inode()).isEmpty();
        assertThat(closed.uid()).isEmpty();
        assertThat(closed.memory()).isEmpty();
        assertThat(closed.congestionControl()).isEmpty();
        assertThat(closed.info()).isEmpty();
    }

    @Test
    void readsAListener() {
        Listener listener = SocketDecoder.listener(Captured.socket("listener"));

        assertThat(listener)
                .isEqualTo(new Listener(
                        Captured.end("127.0.0.1", 7000), 1, 7, 0x1011, OptionalLong.of(1_999_271), OptionalLong.of(0)));
        assertThat(listener.full()).isFalse();
    }

    @Test
    void doesNotTakeAListenersQueueForBytes() {
        TcpSocket listener = SocketDecoder.socket(Captured.socket("listener"));

        assertThat(listener.state()).isEqualTo(SocketState.LISTEN);
        assertThat(listener.receiveQueueBytes()).isEmpty();
        assertThat(listener.sendQueueBytes()).isEmpty();
        assertThat(listener.info()).isEmpty();
        assertThat(listener.memory()).isPresent();
    }

    @Test
    void letsOneMoreWaitThanTheBacklogSays() {
        assertThat(listener(7, 7).full()).isFalse();
        assertThat(listener(8, 7).full()).isTrue();
    }

    @Test
    void readsTheTimersOfTheKernel() {
        assertThat(SocketTimer.of(0, 0, 0)).isEmpty();
        assertThat(SocketTimer.of(1, 204, 2)).contains(new SocketTimer(SocketTimer.Kind.RETRANSMISSION, 204, 2));
        assertThat(SocketTimer.of(4, 10, 0)).contains(new SocketTimer(SocketTimer.Kind.ZERO_WINDOW_PROBE, 10, 0));
        assertThat(SocketTimer.of(9, 10, 0)).contains(new SocketTimer(SocketTimer.Kind.OTHER, 10, 0));
    }

    @Test
    void readsAStateOfALaterKernelAsAnother() {
        assertThat(SocketState.of(11)).isEqualTo(SocketState.CLOSING);
        assertThat(SocketState.of(13)).isEqualTo(SocketState.OTHER);
    }

    private static Listener listener(long waiting, long backlog) {
        return new Listener(
                Captured.end("0.0.0.0", 80), waiting, backlog, 1, OptionalLong.empty(), OptionalLong.empty());
    }
}
