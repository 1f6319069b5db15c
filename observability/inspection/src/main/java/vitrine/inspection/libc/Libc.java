package vitrine.inspection.libc;

/**
 * Functions of the C library that Java has no word for. A failed call throws {@link ErrnoException}; nothing is retried.
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
}
