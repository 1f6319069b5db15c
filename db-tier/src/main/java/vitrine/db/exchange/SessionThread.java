package vitrine.db.exchange;

import vitrine.inspection.Reading;
import vitrine.inspection.kernel.process.ThreadId;
import vitrine.inspection.libc.Libc;

/**
 * The thread that serves a session.
 *
 * @param name as Java calls it
 * @param id as the kernel calls it
 */
record SessionThread(String name, Reading<Long> id) {

    private static final Libc LIBC = Libc.ofThisMachine();

    static SessionThread current() {
        return new SessionThread(Thread.currentThread().getName(), ThreadId.ofThisThread(LIBC));
    }
}
