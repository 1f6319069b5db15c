package vitrine.web.prefork;

import java.util.List;
import java.util.Map;

/**
 * The workers at one moment. {@code workers} may hold one more than {@code wanted} while one takes another's place, and
 * fewer while one waits for its restart.
 *
 * @param wanted worker processes that there should be
 * @param workers those that live, by number
 * @param restarts how many were started in place of another, since the master began
 */
record MasterStats(int wanted, List<Worker> workers, Map<EndReason, Long> restarts) {

    /**
     * One worker.
     *
     * @param number 1 to {@code wanted + 1}
     * @param pid its process id
     * @param managementPort where it can be asked
     * @param state where it is in its life
     */
    record Worker(int number, long pid, int managementPort, WorkerProcess.State state) {}

    /** Workers that serve. */
    List<Worker> serving() {
        return workers.stream()
                .filter(worker -> worker.state() == WorkerProcess.State.SERVING)
                .toList();
    }
}
