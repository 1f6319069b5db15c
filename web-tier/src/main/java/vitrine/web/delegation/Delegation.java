package vitrine.web.delegation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.XrayKey;
import vitrine.web.decision.Refusal;

/**
 * Has a request answered by the AP tier. It is sent a second time in two cases only: a target took no connection, so that
 * nothing was sent, and another target is there; or a connection of the pool turned out to be closed before a byte of the
 * answer, and the request is idempotent and has no body.
 */
final class Delegation {

    private static final ConnectionReuseStrategy REUSE = DefaultConnectionReuseStrategy.INSTANCE;

    private final Targets targets;
    private final RequestTranslator translator;
    private final ConnectionEvents events;
    private final ConnectionWatch connections;
    private final PoolPolicy policy;

    Delegation(
            Targets targets,
            DelegationProperties properties,
            PoolPolicy policy,
            ConnectionEvents events,
            ConnectionWatch connections,
            XrayKey key) {
        this.targets = targets;
        this.translator = new RequestTranslator(properties, policy, key);
        this.events = events;
        this.connections = connections;
        this.policy = policy;
    }

    /** An {@link IOException} is the client's doing. */
    void serve(HttpServletRequest client, HttpServletResponse response) throws IOException, RefusedException {
        DelegatedRequest request = translate(client);
        Lease lease = lease(1);
        ClassicHttpResponse answer;
        try {
            answer = lease.exchange(request);
        } catch (StaleConnectionException e) {
            lease = leaseAgain(request, e);
            answer = exchangeAgain(lease, request);
        }
        try (Step _ = Hop.step("pass the answer on")) {
            passOn(request, answer, lease, response);
        }
    }

    private DelegatedRequest translate(HttpServletRequest client) throws RefusedException {
        try (Step _ = Hop.step("translate the request")) {
            return translator.translate(client);
        }
    }

    /**
     * A connection to the target with the fewest requests under way that takes one.
     *
     * @param attempt how often a connection is leased for this request now, from 1
     */
    private Lease lease(int attempt) throws RefusedException {
        List<Target> tried = List.of();
        while (true) {
            try (Step step = Hop.step("lease a connection")) {
                Target target = targets.choose(tried);
                if (step.isOn()) {
                    LeaseFacts.choice(step, target, targets.why(target, tried), attempt + tried.size());
                }
                Lease lease = leaseFrom(target);
                if (lease != null) {
                    lease.watch(step, connections);
                    return lease;
                }
                tried = new ArrayList<>(tried);
                tried.add(target);
            }
        }
    }

    /** Null if it took no connection. */
    private static @Nullable Lease leaseFrom(Target target) throws RefusedException {
        try {
            return target.lease();
        } catch (ConnectFailedException e) {
            return null;
        }
    }

    private Lease leaseAgain(DelegatedRequest request, StaleConnectionException cause) throws RefusedException {
        if (!request.isRepeatable()) {
            throw new RefusedException(Refusal.BROKEN_ANSWER, cause);
        }
        events.retried();
        return lease(2);
    }

    private static ClassicHttpResponse exchangeAgain(Lease lease, DelegatedRequest request)
            throws RefusedException, ClientBodyException {
        try {
            return lease.exchange(request);
        } catch (StaleConnectionException e) {
            throw new RefusedException(Refusal.BROKEN_ANSWER, e);
        }
    }

    private void passOn(DelegatedRequest request, ClassicHttpResponse answer, Lease lease, HttpServletResponse response)
            throws IOException, RefusedException {
        try {
            AnswerWriter.write(answer, lease, response);
        } catch (IOException e) {
            lease.close(CloseReason.CLIENT);
            throw e;
        } catch (RuntimeException e) {
            lease.close(CloseReason.ERROR);
            throw e;
        }
        if (!policy.keepAlive()) {
            lease.close(CloseReason.ONCE);
        } else if (lease.connection().readAhead() > 0) {
            lease.close(CloseReason.ERROR);
        } else if (REUSE.keepAlive(request, answer, HttpCoreContext.create())) {
            lease.giveBack();
        } else {
            lease.close(CloseReason.PEER);
        }
    }
}
