package vitrine.inspection.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vitrine.inspection.netlink.InetDiagRequest.Ends;

class InetDiagRequestTests {

    private final byte[] bytes = new byte[128];
    private final ByteBuffer buffer = Captured.buffer(bytes);

    @Test
    void namesTheTwoEndsOfAConnection() {
        Arrays.fill(bytes, (byte) 0x55);

        InetDiagRequest.one(ends("10.0.0.1", 40001, "10.0.0.2", 7000), 0x4a).writeTo(buffer, 9);

        // header; family, protocol, ext, pad, states; ports; addresses; interface; no cookie
        assertThat(written())
                .isEqualTo("480000001400010009000000" + "00000000" + "02064a00" + "ffffffff" + "9c411b58" + "0a000001"
                        + "0".repeat(24) + "0a000002" + "0".repeat(24) + "00000000" + "ffffffffffffffff");
    }

    @Test
    void spellsAMappedAddressAsIpv4() {
        InetDiagRequest request = InetDiagRequest.one(ends("::ffff:10.0.0.1", 1, "10.0.0.2", 2), 0);

        assertThat(request.family()).isEqualTo(InetDiagRequest.AF_INET);
    }

    @Test
    void namesTheInterfaceOfALinkLocalAddress() {
        InetDiagRequest.one(ends("fe80::1%7", 1, "fe80::2%7", 2), 0).writeTo(buffer, 1);

        assertThat(buffer.get(NetlinkMessage.NLMSG_HDRLEN)).isEqualTo((byte) InetDiagRequest.AF_INET6);
        assertThat(buffer.getInt(NetlinkMessage.NLMSG_HDRLEN + InetDiagRequest.IDIAG_IF))
                .isEqualTo(7);
    }

    @Test
    void asksForAListOfAFamilyByStates() {
        InetDiagRequest.list(InetDiagRequest.AF_INET6, 1 << 10, 0).writeTo(buffer, 2);

        assertThat(written())
                .isEqualTo("480000001400010302000000" + "00000000" + "0a060000" + "00040000" + "0".repeat(80)
                        + "ffffffffffffffff");
    }

    @Test
    void refusesEndsThatNoSocketHas() {
        InetSocketAddress four = Captured.end("10.0.0.1", 1);
        InetSocketAddress six = Captured.end("::1", 1);
        InetSocketAddress name = InetSocketAddress.createUnresolved("ap", 1);

        assertThatThrownBy(() -> new Ends(four, six)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ends(four, name)).isInstanceOf(IllegalArgumentException.class);
    }

    private String written() {
        return HexFormat.of().formatHex(bytes, buffer.position(), buffer.limit());
    }

    private static Ends ends(String local, int localPort, String remote, int remotePort) {
        return new Ends(Captured.end(local, localPort), Captured.end(remote, remotePort));
    }
}
