package vitrine.inspection.netlink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;

/** Datagrams that a kernel sent once. Each file says which, and what {@code ss} showed at the same moment. */
public final class Captured {

    private Captured() {}

    /** The bytes of a file {@code NAME.hex}, as an answer to {@code question}. */
    public static byte[] datagram(String name, ByteBuffer question) {
        byte[] bytes = datagram(name);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        int sequence = question.getInt(NetlinkMessage.NLMSG_SEQ);
        for (int at = 0; at < bytes.length; at += NetlinkMessage.aligned(buffer.getInt(at))) {
            buffer.putInt(at + NetlinkMessage.NLMSG_SEQ, sequence);
        }
        return bytes;
    }

    /** The bytes of a file {@code NAME.hex}. */
    public static byte[] datagram(String name) {
        try (InputStream in = Captured.class.getResourceAsStream(name + ".hex")) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of()
                    .parseHex(text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The socket that a file's only message is about. */
    public static InetDiagMessage socket(String name) {
        return new InetDiagMessage(
                NetlinkMessage.split(buffer(datagram(name))).getFirst().payload());
    }

    /** An address as it is written, without asking anybody for a name. */
    public static InetSocketAddress end(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }

    static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }
}
