package vitrine.db.exchange;

import vitrine.inspection.libc.Libc;
import vitrine.inspection.libc.LibcException;

/**
 * The thread that serves a session.
 *
 * @param name as Java calls it
 * @param id as the kernel calls it; 0 if the kernel does not tell
 */
record SessionThread(String name, long id) {

    private static final Libc LIBC = Libc.ofThisMachine();

    static SessionThread current() {
        return new SessionThread(Thread.currentThread().getName(), kernelId());
    }

    private static long kernelId() {
        try {
            return LIBC.gettid();
        } catch (LibcException e) {
            return 0;
        }
    }
}
