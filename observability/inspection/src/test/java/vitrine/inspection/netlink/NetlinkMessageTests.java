package vitrine.inspection.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetlinkMessageTests {

    @Test
    void splitsADatagramIntoItsMessages() {
        List<NetlinkMessage> messages = NetlinkMessage.split(Captured.buffer(Captured.datagram("list")));

        assertThat(messages).hasSizeGreaterThan(1).allSatisfy(message -> {
            assertThat(message.type()).isEqualTo(InetDiagRequest.SOCK_DIAG_BY_FAMILY);
            assertThat(message.sequence()).isEqualTo(3);
            assertThat(message.hasMore()).isTrue();
        });
    }

    @Test
    void readsTheEndOfAList() {
        List<NetlinkMessage> messages = NetlinkMessage.split(Captured.buffer(Captured.datagram("list-end")));

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.type()).isEqualTo(NetlinkMessage.NLMSG_DONE);
            assertThat(message.errno()).isZero();
        });
    }

    @Test
    void readsARefusal() {
        List<NetlinkMessage> messages = NetlinkMessage.split(Captured.buffer(Captured.datagram("refused")));

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.type()).isEqualTo(NetlinkMessage.NLMSG_ERROR);
            assertThat(message.errno()).isEqualTo(SockDiag.ENOENT);
            assertThat(message.hasMore()).isFalse();
        });
    }

    @Test
    void keepsItsBytesWhenTheDatagramIsOverwritten() {
        byte[] datagram = Captured.datagram("refused");
        NetlinkMessage message = NetlinkMessage.split(Captured.buffer(datagram)).getFirst();

        Arrays.fill(datagram, (byte) 0);

        assertThat(message.errno()).isEqualTo(SockDiag.ENOENT);
    }

    @Test
    void refusesAMessageThatIsNotAllThere() {
        byte[] whole = Captured.datagram("established");

        for (int length = 1; length < whole.length; length++) {
            ByteBuffer part = Captured.buffer(Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> NetlinkMessage.split(part)).isInstanceOf(NetlinkException.Malformed.class);
        }
    }

    @Test
    void refusesALengthThatWouldNeverEnd() {
        ByteBuffer nothing = Captured.buffer(new byte[NetlinkMessage.NLMSG_HDRLEN]);

        assertThatThrownBy(() -> NetlinkMessage.split(nothing))
                .isInstanceOf(NetlinkException.Malformed.class)
                .hasMessage("a reply that cannot be read: a message of 0 bytes where 16 are left");
    }
}
