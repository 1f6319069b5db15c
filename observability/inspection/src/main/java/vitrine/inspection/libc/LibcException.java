package vitrine.inspection.libc;

import org.jspecify.annotations.Nullable;

/** A call into the C library that gave nothing. */
public abstract sealed class LibcException extends RuntimeException permits ErrnoException, UnlinkedException {

    private final String why;

    LibcException(String why, @Nullable Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    /** The reason in words. */
    public String why() {
        return why;
    }
}
