package vitrine.console.ladder;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** A TCP connection of this process with itself: what the kernel alone costs, without a wire. */
final class Loopback implements AutoCloseable {

    private static final int ROUND_TRIPS = 500;
    private static final long STREAM_BYTES = 64L << 20;
    private static final long MOST_BLOCKS = 100_000;
    private static final int RECEIVE_BYTES = 1 << 16;

    private final SocketChannel near;
    private final SocketChannel far;

    private Loopback(SocketChannel near, SocketChannel far) {
        this.near = near;
        this.far = far;
    }

    static Loopback connect() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SocketChannel near = SocketChannel.open(listener.getLocalAddress());
            SocketChannel far = listener.accept();
            near.setOption(StandardSocketOptions.TCP_NODELAY, true);
            far.setOption(StandardSocketOptions.TCP_NODELAY, true);
            return new Loopback(near, far);
        }
    }

    /** Nanoseconds of one byte there and one back, the median of many; two threads wake each other. */
    double roundTripNanos() throws IOException {
        Thread echo = Thread.ofPlatform().daemon().start(this::echo);
        ByteBuffer one = ByteBuffer.allocateDirect(1);
        double[] nanos = new double[ROUND_TRIPS];
        for (int i = 0; i < nanos.length; i++) {
            long began = System.nanoTime();
            send(near, one);
            receive(near, one);
            nanos[i] = System.nanoTime() - began;
        }
        near.shutdownOutput();
        join(echo);
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    /** Bytes a second of one thread that sends blocks of this size and one that receives. */
    double bytesPerSecond(int blockBytes) throws IOException {
        Thread sink = Thread.ofPlatform().daemon().start(this::receiveAll);
        ByteBuffer block = ByteBuffer.allocateDirect(blockBytes);
        long began = System.nanoTime();
        long blocks = Math.min(MOST_BLOCKS, STREAM_BYTES / blockBytes);
        for (long sent = 0; sent < blocks; sent++) {
            send(near, block);
        }
        near.shutdownOutput();
        join(sink);
        return blocks * blockBytes * 1e9 / (System.nanoTime() - began);
    }

    @Override
    public void close() throws IOException {
        near.close();
        far.close();
    }

    private void echo() {
        ByteBuffer one = ByteBuffer.allocateDirect(1);
        try {
            while (true) {
                receive(far, one);
                send(far, one);
            }
        } catch (IOException _) {
            return; // the other end is through
        }
    }

    private void receiveAll() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(RECEIVE_BYTES);
        try {
            int read;
            do {
                read = far.read(buffer.clear());
            } while (read >= 0);
        } catch (IOException _) {
            return; // the other end is gone: the sender tells
        }
    }

    private static void send(SocketChannel channel, ByteBuffer whole) throws IOException {
        whole.clear();
        while (whole.hasRemaining()) {
            channel.write(whole);
        }
    }

    private static void receive(SocketChannel channel, ByteBuffer whole) throws IOException {
        whole.clear();
        while (whole.hasRemaining()) {
            if (channel.read(whole) < 0) {
                throw new EOFException();
            }
        }
    }

    private static void join(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("cancelled", e);
        }
    }
}
