package vitrine.web.prefork;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import vitrine.inspection.libc.Libc;

/**
 * The one socket on which clients connect, held at descriptor 0. A child process that inherits its standard input
 * inherits this socket, and finds it by {@link System#inheritedChannel()}.
 *
 * <p>The master never accepts. It keeps the socket open, so that connections wait in its queue whatever the workers do. Only
 * when all of it stops does it close its own: a connection in the queue would be reset in the end, a refused one knows.
 */
final class ListeningSocket {

    private final ServerSocketChannel channel;

    private ListeningSocket(ServerSocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Binds. POSIX gives a new socket the lowest number that is free, which is 0 once 0 is closed; the channel before it
     * sees to it that nothing else (a class that is loaded) opens a file in between.
     *
     * @throws IOException if the address is not ours or the port is taken
     */
    static ListeningSocket bind(InetSocketAddress address, int backlog, Libc libc) throws IOException {
        ServerSocketChannel.open().close();
        libc.close(Libc.STDIN);
        ServerSocketChannel channel = ServerSocketChannel.open();
        channel.bind(address, backlog);
        return new ListeningSocket(channel);
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    /** Closes this process's descriptor. New connections are refused once each worker has closed its own, too. */
    void close() throws IOException {
        channel.close();
    }
}
