package vitrine.inspection.tcp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import vitrine.inspection.netlink.InetDiagMessage;

/** From the kernel's message about a socket to what it says. */
final class SocketDecoder {

    private SocketDecoder() {}

    static TcpSocket socket(InetDiagMessage message) {
        SocketState state = SocketState.of(message.state());
        boolean connection = state != SocketState.LISTEN;
        return new TcpSocket(
                message.local(),
                message.remote(),
                state,
                SocketTimer.of(message.timer(), message.expiresMillis(), message.retrans()),
                message.cookie(),
                inode(message),
                uid(message),
                connection ? OptionalLong.of(message.rqueue()) : OptionalLong.empty(),
                connection ? OptionalLong.of(message.wqueue()) : OptionalLong.empty(),
                struct(message, InetDiagMessage.INET_DIAG_SKMEMINFO).map(SocketMemory::of),
                message.attribute(InetDiagMessage.INET_DIAG_CONG).map(SocketDecoder::text),
                connection
                        ? struct(message, InetDiagMessage.INET_DIAG_INFO).map(TcpInfoDecoder::decode)
                        : Optional.empty());
    }

    static Listener listener(InetDiagMessage message) {
        return new Listener(
                message.local(), message.rqueue(), message.wqueue(), message.cookie(), inode(message), uid(message));
    }

    private static OptionalLong inode(InetDiagMessage message) {
        return message.inode() == 0 ? OptionalLong.empty() : OptionalLong.of(message.inode());
    }

    /** A socket that no process holds is said to be user 0's, which is nobody's word. */
    private static OptionalLong uid(InetDiagMessage message) {
        return message.inode() == 0 ? OptionalLong.empty() : OptionalLong.of(message.uid());
    }

    private static Optional<KernelStruct> struct(InetDiagMessage message, int attribute) {
        return message.attribute(attribute).map(KernelStruct::new);
    }

    private static String text(ByteBuffer zeroTerminated) {
        String text = StandardCharsets.US_ASCII.decode(zeroTerminated).toString();
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
