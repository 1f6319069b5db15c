package vitrine.db.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToIntFunction;

/**
 * The clients' sessions and their statements:
 *
 * <pre>
 * vitrine.sessions.open     sessions, one a connection
 * vitrine.sessions.active   sessions that run a statement
 * vitrine.sessions.waiting  sessions that wait for a lock
 * </pre>
 */
final class SessionMetrics implements MeterBinder {

    private final SessionSnapshot sessions;

    SessionMetrics(SessionSnapshot sessions) {
        this.sessions = sessions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "open", "Sessions, one a connection", SessionStats::open);
        gauge(registry, "active", "Sessions that run a statement", SessionStats::active);
        gauge(registry, "waiting", "Sessions that wait for a lock", SessionStats::waiting);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToIntFunction<SessionStats> value) {
        Gauge.builder("vitrine.sessions." + name, sessions, s -> value.applyAsInt(s.get()))
                .description(description)
                .baseUnit("sessions")
                .register(registry);
    }
}
