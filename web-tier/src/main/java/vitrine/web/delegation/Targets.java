package vitrine.web.delegation;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.hc.core5.pool.PoolStats;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.web.decision.Refusal;

/**
 * The AP tier's addresses, of which the one with the fewest requests under way is chosen; equal ones take turns. A target
 * set aside is chosen only for the one request that may try it again.
 */
final class Targets {

    private static final Logger log = LoggerFactory.getLogger(Targets.class);

    private final DelegationProperties properties;
    private final PoolPolicy policy;
    private final ConnectionEvents events;
    private final Consumer<List<Target>> listener;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Target> current = List.of();

    /** @param listener told the targets whenever they have changed */
    Targets(
            DelegationProperties properties,
            PoolPolicy policy,
            ConnectionEvents events,
            Consumer<List<Target>> listener) {
        this.properties = properties;
        this.policy = policy;
        this.events = events;
        this.listener = listener;
    }

    /** The target for the next request, not one of those that the same request has tried in vain. */
    Target choose(List<Target> tried) throws RefusedException {
        List<Target> targets = current;
        Target best = null;
        int start = targets.size() > 1 ? (turn.getAndIncrement() & Integer.MAX_VALUE) % targets.size() : 0;
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get((start + i) % targets.size());
            if (target.health().isSetAside()) {
                if (!tried.contains(target) && target.health().admitsTrial(System.nanoTime())) {
                    return target;
                }
            } else if (!tried.contains(target) && isLess(target, best)) {
                best = target;
            }
        }
        if (best == null) {
            throw new RefusedException(tried.isEmpty() ? Refusal.NO_TARGET : Refusal.CONNECT_FAILED);
        }
        return best;
    }

    /** Why this target was chosen, in words, for whoever looks; by how things stand now, a moment later. */
    String why(Target chosen, List<Target> tried) {
        List<Target> targets = current;
        if (targets.size() == 1) {
            return "the only target";
        }
        if (chosen.health().isSetAside()) {
            return "set aside, and this request tries it again";
        }
        if (!tried.isEmpty()) {
            return "the one before took no connection";
        }
        boolean equal = targets.stream()
                .anyMatch(target ->
                        target != chosen && !target.health().isSetAside() && target.inFlight() <= chosen.inFlight());
        return equal ? "its turn among those with the fewest requests under way" : "the fewest requests under way";
    }

    private static boolean isLess(Target target, @Nullable Target best) {
        return best == null || target.inFlight() < best.inFlight();
    }

    /** Takes the addresses for the targets from now on; those known stay as they are, those gone are retired. */
    synchronized void replace(Collection<InetSocketAddress> addresses) {
        List<Target> before = current;
        if (before.stream().map(Target::address).toList().equals(List.copyOf(addresses))) {
            return;
        }
        List<Target> after = new ArrayList<>();
        for (InetSocketAddress address : addresses) {
            after.add(before.stream()
                    .filter(target -> target.address().equals(address))
                    .findFirst()
                    .orElseGet(() -> new Target(address, properties, policy, events)));
        }
        current = List.copyOf(after);
        log.info("The AP tier is at {}", after.stream().map(Target::name).toList());
        listener.accept(current);
        before.stream().filter(target -> !after.contains(target)).forEach(Target::retire);
    }

    List<Target> all() {
        return current;
    }

    void tidy() {
        current.forEach(Target::tidy);
    }

    /** All connections together; "max" is for the targets of this moment. */
    vitrine.inspection.pool.PoolStats stats() {
        int leased = 0;
        int idle = 0;
        int pending = 0;
        int max = 0;
        for (Target target : current) {
            PoolStats stats = target.stats();
            leased += stats.getLeased();
            idle += stats.getAvailable();
            pending += stats.getPending();
            max += stats.getMax();
        }
        return new vitrine.inspection.pool.PoolStats(leased, idle, pending, max);
    }
}
