package vitrine.inspection.tcp;

import java.net.InetSocketAddress;
import java.net.Socket;

/** What a socket is found by; it may be gone meanwhile. */
record Ends(InetSocketAddress local, InetSocketAddress remote) {

    static Ends of(Socket socket) {
        return new Ends((InetSocketAddress) socket.getLocalSocketAddress(), (InetSocketAddress)
                socket.getRemoteSocketAddress());
    }
}
