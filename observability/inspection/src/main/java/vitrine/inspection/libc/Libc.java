package vitrine.inspection.libc;

import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Functions of the C library that Java has no word for. A failed call throws {@link ErrnoException}, a call that this
 * JVM may not make throws {@link UnlinkedException}; nothing is retried.
 *
 * <p>A buffer must be direct, since C writes where it lies; a call uses it from its position to its limit and moves the
 * position behind what it took or put.
 *
 * <p>Tests take a fake; processes take {@link #ofThisMachine()}.
 */
public interface Libc {

    /** Standard input, output and error. */
    int STDIN = 0;

    int STDOUT = 1;
    int STDERR = 2;

    /** The signal that cannot be caught. */
    int SIGKILL = 9;

    /** For {@link #recv}: say how long the message was, even where less of it fits. */
    int MSG_TRUNC = 0x20;

    /** For {@link #getrusage}: all threads of this process, and those that ended. */
    int RUSAGE_SELF = 0;

    /** For {@link #getrusage}: the calling thread alone. */
    int RUSAGE_THREAD = 1;

    /** What {@link #getrusage} fills: the size of {@code struct rusage}. */
    int RUSAGE_BYTES = 144;

    /** For {@link #fadvise}: read ahead as usual. */
    int POSIX_FADV_NORMAL = 0;

    /** For {@link #fadvise}: reads come in no order, so that reading ahead is of no use. */
    int POSIX_FADV_RANDOM = 1;

    /** For {@link #fadvise}: drop what is in the page cache and already on the device. */
    int POSIX_FADV_DONTNEED = 4;

    /** The C library of the machine that this runs on: Linux, 64 bits. */
    static Libc ofThisMachine() {
        return new ForeignLibc();
    }

    /**
     * Frees a descriptor, so that the next one that this process opens takes its number.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/close.2.html">close(2)</a>
     */
    void close(int descriptor);

    /**
     * A second descriptor for what {@code descriptor} refers to: the lowest number that is free.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/dup.2.html">dup(2)</a>
     */
    int dup(int descriptor);

    /**
     * Makes {@code to} refer to what {@code from} refers to; what {@code to} was before is closed.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/dup.2.html">dup2(2)</a>
     */
    void dup2(int from, int to);

    /**
     * The process that started this one, or the one that took its place when it ended.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/getppid.2.html">getppid(2)</a>
     */
    int getppid();

    /**
     * The signal that this process gets when the <em>thread</em> that started it ends. It holds as long as the thread
     * that calls this lives.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/PR_SET_PDEATHSIG.2const.html">PR_SET_PDEATHSIG(2const)</a>
     */
    void setParentDeathSignal(int signal);

    /**
     * The calling thread's number in the operating system. A virtual thread has its carrier's, and another one later.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/gettid.2.html">gettid(2)</a>
     */
    int gettid();

    /**
     * What the kernel has counted for {@code who}: time in user and kernel mode, page faults, context switches.
     *
     * @param usage takes {@link #RUSAGE_BYTES} bytes, a {@code struct rusage} in the machine's byte order
     * @see <a href="https://man7.org/linux/man-pages/man2/getrusage.2.html">getrusage(2)</a>
     */
    void getrusage(int who, ByteBuffer usage);

    /**
     * A descriptor that reads a file and that a program started by this one does not inherit.
     *
     * <p>Files below {@code /proc/thread-self} stay those of the thread that opened them, whoever reads them.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/open.2.html">open(2)</a>
     */
    int open(String path);

    /**
     * Reads from a place in a file and leaves the descriptor's own place alone.
     *
     * @return how many bytes were read; 0 at the end of the file
     * @see <a href="https://man7.org/linux/man-pages/man2/pread.2.html">pread(2)</a>
     */
    int pread(int descriptor, ByteBuffer into, long offset);

    /**
     * Tells the kernel how a whole file is going to be read. The kernel may do otherwise.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/posix_fadvise.2.html">posix_fadvise(2)</a>
     */
    void fadvise(int descriptor, int advice);

    /**
     * A descriptor for one end of a communication.
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/socket.2.html">socket(2)</a>
     */
    int socket(int domain, int type, int protocol);

    /**
     * Bounds how long {@link #recv} waits; without it, it waits without end. After that time it fails with EAGAIN.
     *
     * @param timeout a microsecond or more
     * @see <a href="https://man7.org/linux/man-pages/man7/socket.7.html">SO_RCVTIMEO in socket(7)</a>
     */
    void setReceiveTimeout(int descriptor, Duration timeout);

    /**
     * Hands a message to the socket's peer.
     *
     * @return how many bytes were taken
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">send(2)</a>
     */
    int send(int descriptor, ByteBuffer message);

    /**
     * Takes one message that has arrived, or waits for one.
     *
     * @return how many bytes were put; with {@link #MSG_TRUNC} in {@code flags}, how long the message was, which may be
     *     more than the buffer took
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recv(2)</a>
     */
    int recv(int descriptor, ByteBuffer into, int flags);
}
