package vitrine.inspection.netlink;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vitrine.inspection.libc.Libc;

/**
 * At most {@code max} descriptors to the kernel's socket diagnosis, opened when they are first needed and kept. A thread
 * leases one for one question; virtual threads, of which there may be thousands, share them too. A descriptor over which
 * a question failed is closed and not put back.
 */
final class NetlinkPool implements AutoCloseable {

    private final Libc libc;
    private final int max;
    private final Duration patience;
    private final Semaphore free;
    private final Queue<NetlinkSocket> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** @param patience how long a question waits for a descriptor while all are leased */
    NetlinkPool(Libc libc, int max, Duration patience) {
        this.libc = libc;
        this.max = max;
        this.patience = patience;
        this.free = new Semaphore(max);
    }

    Reply exchange(InetDiagRequest question) {
        acquire();
        try {
            NetlinkSocket socket = lease();
            try {
                Reply reply = socket.exchange(question);
                idle.add(socket);
                return reply;
            } catch (RuntimeException | Error e) {
                socket.close();
                throw e;
            }
        } finally {
            free.release();
            if (closed) {
                closeIdle();
            }
        }
    }

    /** Closes the descriptors that are idle now, and those that are leased when they come back. */
    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void acquire() {
        if (closed) {
            throw new NetlinkException.Closed();
        }
        try {
            if (!free.tryAcquire() && !free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new NetlinkException.Busy(max, patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetlinkException.Interrupted(e);
        }
    }

    private NetlinkSocket lease() {
        NetlinkSocket socket = idle.poll();
        return socket == null ? NetlinkSocket.open(libc) : socket;
    }

    private void closeIdle() {
        for (NetlinkSocket socket = idle.poll(); socket != null; socket = idle.poll()) {
            socket.close();
        }
    }
}
