package vitrine.inspection.libc;

/** A call into the C library that failed: which one, with what arguments, and its {@code errno}. */
public final class ErrnoException extends LibcException {

    private final int errno;

    ErrnoException(String call, int errno) {
        super("%s failed with errno %d".formatted(call, errno), null);
        this.errno = errno;
    }

    /**
     * The reason as a number.
     *
     * @see <a href="https://man7.org/linux/man-pages/man3/errno.3.html">errno(3)</a>
     */
    public int errno() {
        return errno;
    }
}
