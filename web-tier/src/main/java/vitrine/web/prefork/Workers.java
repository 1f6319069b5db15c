package vitrine.web.prefork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The workers that live, by number, and how often they were replaced. Used by the supervisor's thread only. */
final class Workers {

    private int wanted;
    private final Map<Integer, WorkerProcess> living = new TreeMap<>();
    private final Map<Integer, Backoff> backoffs = new TreeMap<>();
    private final Map<EndReason, Long> restarts = new EnumMap<>(EndReason.class);

    Workers(int wanted) {
        this.wanted = wanted;
        for (EndReason reason : EndReason.values()) {
            restarts.put(reason, 0L);
        }
    }

    int wanted() {
        return wanted;
    }

    void want(int number) {
        wanted = number;
    }

    void add(WorkerProcess worker) {
        living.put(worker.number(), worker);
    }

    void remove(WorkerProcess worker) {
        living.remove(worker.number(), worker);
    }

    boolean lives(WorkerProcess worker) {
        return living.get(worker.number()) == worker;
    }

    List<WorkerProcess> all() {
        return new ArrayList<>(living.values());
    }

    boolean isEmpty() {
        return living.isEmpty();
    }

    /** Those that serve or will. */
    long active() {
        return living.values().stream()
                .filter(worker -> worker.state() != WorkerProcess.State.DRAINING)
                .count();
    }

    /** Those that serve or will and are more than wanted: the ones with the highest numbers. */
    List<WorkerProcess> tooMany() {
        List<WorkerProcess> active = living.values().stream()
                .filter(worker -> worker.state() != WorkerProcess.State.DRAINING)
                .toList();
        return active.subList(Math.min(wanted, active.size()), active.size());
    }

    /** Of those that serve the one that has done so the longest. */
    Optional<WorkerProcess> longestServing() {
        return living.values().stream()
                .filter(worker -> worker.state() == WorkerProcess.State.SERVING)
                .max(Comparator.comparing(WorkerProcess::served));
    }

    /** The lowest number that no worker has: up to one more than are wanted, since one at a time is replaced. */
    int freeNumber() {
        int number = 1;
        while (living.containsKey(number)) {
            number++;
        }
        return number;
    }

    Backoff backoff(int number) {
        return backoffs.computeIfAbsent(number, any -> new Backoff());
    }

    void countRestart(EndReason reason) {
        restarts.merge(reason, 1L, Long::sum);
    }

    MasterStats stats() {
        return new MasterStats(
                wanted,
                living.values().stream()
                        .map(worker -> new MasterStats.Worker(
                                worker.number(),
                                worker.process().pid(),
                                worker.management().getPort(),
                                worker.state()))
                        .toList(),
                Map.copyOf(restarts));
    }
}
