package vitrine.inspection.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class InetDiagMessageTests {

    private static final int UNKNOWN_ATTRIBUTE = 99;

    @Test
    void readsWhatTheKernelSaysOfAConnection() {
        InetDiagMessage client = Captured.socket("established");

        assertThat(client.local()).isEqualTo(Captured.end("127.0.0.1", 40001));
        assertThat(client.remote()).isEqualTo(Captured.end("127.0.0.1", 7000));
        assertThat(client.state()).isEqualTo(1);
        assertThat(client.timer()).isZero();
        assertThat(client.cookie()).isEqualTo(0x1010);
        assertThat(client.inode()).isEqualTo(1_999_272);
        assertThat(client.uid()).isZero();
        assertThat(client.rqueue()).isZero();
        assertThat(client.wqueue()).isZero();
    }

    @Test
    void readsATimerAndItsExpiry() {
        InetDiagMessage closed = Captured.socket("time-wait");

        assertThat(closed.state()).isEqualTo(6);
        assertThat(closed.timer()).isEqualTo(3);
        assertThat(closed.retrans()).isZero();
        assertThat(closed.expiresMillis()).isBetween(59_000L, 60_000L);
    }

    @Test
    void findsAttributesByTheirType() {
        InetDiagMessage client = Captured.socket("established");

        assertThat(client.attribute(InetDiagMessage.INET_DIAG_INFO))
                .hasValueSatisfying(info -> assertThat(info.remaining()).isEqualTo(280));
        assertThat(client.attribute(InetDiagMessage.INET_DIAG_CONG))
                .contains(ByteBuffer.wrap(new byte[] {'b', 'b', 'r', 0}));
        assertThat(client.attribute(InetDiagMessage.INET_DIAG_SKMEMINFO))
                .hasValueSatisfying(memory -> assertThat(memory.remaining()).isEqualTo(36));
        assertThat(client.attribute(UNKNOWN_ATTRIBUTE)).isEmpty();
        assertThat(Captured.socket("time-wait").attribute(InetDiagMessage.INET_DIAG_INFO))
                .isEmpty();
    }

    @Test
    void findsAnAttributeThatIsMarkedAsNested() {
        ByteBuffer buffer = Captured.buffer(new byte[InetDiagMessage.MESSAGE_BYTES + 8]);
        buffer.putShort(InetDiagMessage.MESSAGE_BYTES, (short) 8);
        buffer.putShort(InetDiagMessage.MESSAGE_BYTES + 2, (short) (0x8000 | InetDiagMessage.INET_DIAG_INFO));

        assertThat(new InetDiagMessage(buffer).attribute(InetDiagMessage.INET_DIAG_INFO))
                .isPresent();
    }

    @Test
    void readsBothHalvesOfACookie() {
        ByteBuffer bytes = ofFamily(InetDiagRequest.AF_INET);
        bytes.putInt(InetDiagMessage.IDIAG_COOKIE, 0x89abcdef);
        bytes.putInt(InetDiagMessage.IDIAG_COOKIE + 4, 0x01234567);

        assertThat(new InetDiagMessage(bytes).cookie()).isEqualTo(0x0123456789abcdefL);
    }

    @Test
    void readsAnIpv4AddressInItsIpv6Spelling() {
        ByteBuffer bytes = ofFamily(InetDiagRequest.AF_INET6);
        bytes.put(InetDiagMessage.IDIAG_SRC + 10, new byte[] {-1, -1, 10, 1, 2, 3});
        bytes.put(InetDiagMessage.IDIAG_SPORT, new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(new InetDiagMessage(bytes).local()).isEqualTo(Captured.end("10.1.2.3", 65534));
    }

    @Test
    void keepsTheInterfaceOfALinkLocalAddress() {
        ByteBuffer bytes = ofFamily(InetDiagRequest.AF_INET6);
        bytes.put(InetDiagMessage.IDIAG_DST, new byte[] {(byte) 0xfe, (byte) 0x80});
        bytes.putInt(InetDiagMessage.IDIAG_IF, 7);

        assertThat(new InetDiagMessage(bytes).remote().getAddress())
                .isInstanceOfSatisfying(
                        Inet6Address.class,
                        address -> assertThat(address.getScopeId()).isEqualTo(7));
    }

    @Test
    void refusesASocketThatIsNotAllThere() {
        ByteBuffer part = Captured.buffer(new byte[InetDiagMessage.MESSAGE_BYTES - 1]);

        assertThatThrownBy(() -> new InetDiagMessage(part)).isInstanceOf(NetlinkException.Malformed.class);
    }

    @Test
    void refusesAnAttributeThatIsNotAllThere() {
        ByteBuffer buffer = Captured.buffer(new byte[InetDiagMessage.MESSAGE_BYTES + 8])
                .put(InetDiagMessage.IDIAG_FAMILY, (byte) InetDiagRequest.AF_INET);
        InetDiagMessage message = new InetDiagMessage(buffer);

        for (int length : new int[] {0, 3, 9, 0xffff}) {
            buffer.putShort(InetDiagMessage.MESSAGE_BYTES, (short) length);

            assertThatThrownBy(() -> message.attribute(UNKNOWN_ATTRIBUTE))
                    .describedAs("length %d", length)
                    .isInstanceOf(NetlinkException.Malformed.class);
        }
    }

    private static ByteBuffer ofFamily(int family) {
        return Captured.buffer(new byte[InetDiagMessage.MESSAGE_BYTES])
                .put(InetDiagMessage.IDIAG_FAMILY, (byte) family);
    }
}
