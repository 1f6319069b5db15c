package vitrine.inspection.libc;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A C library whose sockets lead to a function: each message sent is its argument, what it returns is received, datagram
 * by datagram. What no test needs yet is not supported.
 */
public final class FakeLibc implements Libc {

    private static final int EINTR = 4;
    private static final int EAGAIN = 11;
    private static final int EBADF = 9;
    private static final int FIRST_DESCRIPTOR = 100;

    private final Function<ByteBuffer, List<byte[]>> peer;
    private final Map<Integer, Queue<byte[]>> sockets = new HashMap<>();
    private final Map<Integer, Duration> timeouts = new ConcurrentHashMap<>();
    private int opened;
    private int interruptions;
    private int socketErrno;

    public FakeLibc(Function<ByteBuffer, List<byte[]>> peer) {
        this.peer = peer;
    }

    /** A call's failure, for a peer to throw. */
    public static ErrnoException failure(String call, int errno) {
        return new ErrnoException(call, errno);
    }

    /** A call that the JVM does not make, for a peer to throw. */
    public static UnlinkedException unlinked(String call, LinkageError error) {
        return new UnlinkedException(call, error);
    }

    /** The next sockets cannot be opened; 0 lets them again. */
    public synchronized void refuseSockets(int errno) {
        this.socketErrno = errno;
    }

    /** The next receptions are ended by a signal. */
    public synchronized void interruptReceptions(int times) {
        this.interruptions = times;
    }

    /** The descriptors that are open now. */
    public synchronized Set<Integer> open() {
        return Set.copyOf(sockets.keySet());
    }

    /** How long each socket waits at most; one that is not here waits without end. */
    public Map<Integer, Duration> timeouts() {
        return timeouts;
    }

    /** How many sockets have been opened. */
    public synchronized int opened() {
        return opened;
    }

    @Override
    public synchronized int socket(int domain, int type, int protocol) {
        if (socketErrno != 0) {
            throw failure("socket", socketErrno);
        }
        int descriptor = FIRST_DESCRIPTOR + opened;
        opened++;
        sockets.put(descriptor, new ArrayDeque<>());
        return descriptor;
    }

    @Override
    public void setReceiveTimeout(int descriptor, Duration timeout) {
        socket(descriptor);
        timeouts.put(descriptor, timeout);
    }

    @Override
    public int send(int descriptor, ByteBuffer message) {
        int bytes = message.remaining();
        Queue<byte[]> inbox = socket(descriptor);
        inbox.addAll(peer.apply(message));
        return bytes;
    }

    @Override
    public synchronized int recv(int descriptor, ByteBuffer into, int flags) {
        if (interruptions > 0) {
            interruptions--;
            throw failure("recv", EINTR);
        }
        byte[] datagram = socket(descriptor).poll();
        if (datagram == null) {
            throw failure("recv", EAGAIN);
        }
        into.put(datagram, 0, Math.min(datagram.length, into.remaining()));
        return datagram.length;
    }

    @Override
    public synchronized void close(int descriptor) {
        socket(descriptor);
        sockets.remove(descriptor);
    }

    @Override
    public int dup(int descriptor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dup2(int from, int to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getppid() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setParentDeathSignal(int signal) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int gettid() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void getrusage(int who, ByteBuffer usage) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int open(String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int pread(int descriptor, ByteBuffer into, long offset) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fadvise(int descriptor, int advice) {
        throw new UnsupportedOperationException();
    }

    private synchronized Queue<byte[]> socket(int descriptor) {
        Queue<byte[]> inbox = sockets.get(descriptor);
        if (inbox == null) {
            throw failure("use of " + descriptor, EBADF);
        }
        return inbox;
    }
}
