package vitrine.web.prefork;

import java.util.List;
import vitrine.inspection.libc.Libc;

/**
 * Ties a worker to the master that started it: the worker dies with the master, however that ends, and ends by the
 * master's word alone.
 *
 * <p>A terminal sends ^C and its hang-up to every process of the group. The master acts on them, the workers do not.
 */
public final class Bond {

    static final String MASTER_PID = "vitrine.prefork.master";
    static final String WORKER_NUMBER = "vitrine.prefork.worker";

    private Bond() {}

    /**
     * Ties this process to its master, if it has one. To be called by a thread that lives as long as the process: the
     * kernel keeps the death signal with the thread that asked for it.
     *
     * @param arguments the worker's arguments, in which its master says who it is
     * @throws IllegalStateException if the master has ended already
     */
    public static void tie(List<String> arguments, Libc libc) {
        String master = Settings.of(arguments).text(MASTER_PID);
        if (master.isEmpty()) {
            return;
        }
        libc.setParentDeathSignal(Libc.SIGKILL);
        if (libc.getppid() != Integer.parseInt(master)) {
            throw new IllegalStateException("the master, process " + master + ", has ended");
        }
        Signals.ignore("INT");
        Signals.ignore("HUP");
    }
}
