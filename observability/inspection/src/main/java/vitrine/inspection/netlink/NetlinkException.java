package vitrine.inspection.netlink;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.libc.LibcException;

/** A question that the kernel did not answer. The descriptor it went over has been closed; the next question gets another. */
public abstract sealed class NetlinkException extends RuntimeException {

    private final String why;

    NetlinkException(String why, @Nullable Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    /** The reason in words. */
    public String why() {
        return why;
    }

    /** The C library or a filter before the kernel refused: no such protocol, not permitted, no native access. */
    public static final class Unreachable extends NetlinkException {

        Unreachable(LibcException cause) {
            super("the kernel's socket diagnosis cannot be asked: " + cause.why(), cause);
        }
    }

    /** The kernel answered with an error. */
    public static final class Refused extends NetlinkException {

        private final int errno;

        Refused(int errno) {
            super("the kernel's socket diagnosis refuses with errno " + errno, null);
            this.errno = errno;
        }

        /** The reason as a number. */
        public int errno() {
            return errno;
        }
    }

    /** No reply in time. */
    public static final class NoReply extends NetlinkException {

        NoReply(Duration waited) {
            super("no reply from the kernel within " + waited.toMillis() + " ms", null);
        }
    }

    /** The reply was longer than the room for it; what did not fit is lost. */
    public static final class Truncated extends NetlinkException {

        Truncated(int bytes, int room) {
            super("a reply of %d bytes where %d fit".formatted(bytes, room), null);
        }
    }

    /** A reply to a question that was asked before, so that all that follow would answer the wrong one. */
    public static final class OutOfStep extends NetlinkException {

        OutOfStep(int asked, int answered) {
            super("asked question %d and got the reply to %d".formatted(asked, answered), null);
        }
    }

    /** Bytes that are no netlink message. */
    public static final class Malformed extends NetlinkException {

        Malformed(String why) {
            super("a reply that cannot be read: " + why, null);
        }
    }

    /** All descriptors stayed leased. */
    public static final class Busy extends NetlinkException {

        Busy(int max, Duration waited) {
            super("all %d descriptors stayed leased for %d ms".formatted(max, waited.toMillis()), null);
        }
    }

    /** The asking thread was interrupted while it waited for a descriptor; its interrupt flag is set again. */
    public static final class Interrupted extends NetlinkException {

        Interrupted(InterruptedException cause) {
            super("the thread was interrupted while it waited for a descriptor", cause);
        }
    }

    /** The pool is closed. */
    public static final class Closed extends NetlinkException {

        Closed() {
            super("it has been closed", null);
        }
    }
}
