package vitrine.db.session;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * The clients' sessions and their statements:
 *
 * <pre>
 * vitrine.sessions.open     sessions, one a connection
 * vitrine.sessions.active   sessions that run a statement
 * vitrine.sessions.waiting  sessions that wait for a lock
 * vitrine.statements        count and time of statements that succeeded
 * </pre>
 */
final class SessionMetrics implements MeterBinder {

    private final SessionSnapshot sessions;
    private final StatementClock statements;

    SessionMetrics(SessionSnapshot sessions, StatementClock statements) {
        this.sessions = sessions;
        this.statements = statements;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "open", "Sessions, one a connection", SessionStats::open);
        gauge(registry, "active", "Sessions that run a statement", SessionStats::active);
        gauge(registry, "waiting", "Sessions that wait for a lock", SessionStats::waiting);
        FunctionTimer.builder(
                        "vitrine.statements",
                        statements,
                        StatementClock::statements,
                        StatementClock::nanos,
                        TimeUnit.NANOSECONDS)
                .description("Statements of clients that succeeded")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToIntFunction<SessionStats> value) {
        Gauge.builder("vitrine.sessions." + name, sessions, s -> value.applyAsInt(s.get()))
                .description(description)
                .baseUnit("sessions")
                .register(registry);
    }
}
