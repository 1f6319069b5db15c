package vitrine.ap.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.PlatformTransactionManager;
import vitrine.inspection.pool.PoolMetrics;
import vitrine.inspection.pool.PoolStats;
import vitrine.inspection.xray.ConnectionWatch;

/** Sessions, the pool over them, the gate before it, and their metrics. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(defaultCandidate = false)
    SessionDataSource sessions(DatabaseProperties settings, MeterRegistry registry) throws IOException, SQLException {
        SessionDataSource sessions = new SessionDataSource(settings, password(settings.passwordFile()));
        FunctionCounter.builder("vitrine.pool.opened", sessions, SessionDataSource::opened)
                .description("Connections opened")
                .baseUnit("connections")
                .tag("pool", "db")
                .register(registry);
        return sessions;
    }

    @Bean(defaultCandidate = false)
    HikariDataSource pool(
            @Qualifier("sessions") DataSource sessions, DatabaseProperties settings, MeterRegistry registry) {
        Timer lease = Timer.builder("vitrine.pool.lease")
                .description("Time to lease a connection")
                .tag("pool", "db")
                .register(registry);
        HikariConfig config = new HikariConfig();
        config.setPoolName("db");
        config.setDataSource(sessions);
        config.setMaximumPoolSize(settings.pool().size());
        config.setConnectionTimeout(settings.pool().leaseTimeout().toMillis());
        config.setValidationTimeout(
                Math.min(1000, settings.pool().leaseTimeout().toMillis()));
        config.setInitializationFailTimeout(-1);
        config.setExceptionOverride(Engine.of(settings.url()));
        config.setMetricsTrackerFactory((name, stats) -> new LeaseTracker(lease));
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    DatabaseGate dataSource(
            @Qualifier("pool") HikariDataSource pool,
            @Qualifier("sessions") DataSource sessions,
            DatabaseProperties settings,
            ConnectionWatch connections) {
        return new DatabaseGate(pool, sessions, settings.pool().probeInterval(), connections);
    }

    @Bean
    PoolKnobs poolKnobs(@Qualifier("pool") HikariDataSource pool, DatabaseGate gate) {
        return new PoolKnobs(pool, gate);
    }

    @Bean
    PlatformTransactionManager transactionManager(TransactionManagerCustomizers customizers) {
        LostSessionTransactionManager manager = new LostSessionTransactionManager();
        customizers.customize(manager);
        return manager;
    }

    /** By the engine's own error codes, since the states of H2 do not tell a lock's time-out from a statement's. */
    @Bean
    SQLExceptionTranslator exceptionTranslator(DatabaseProperties settings) {
        return new SQLErrorCodeSQLExceptionTranslator(Engine.of(settings.url()).productName());
    }

    @Bean
    PoolMetrics poolMetrics(@Qualifier("pool") HikariDataSource pool) {
        return new PoolMetrics("db", () -> stats(pool));
    }

    private static PoolStats stats(HikariDataSource pool) {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return now == null
                ? new PoolStats(0, 0, 0, pool.getMaximumPoolSize())
                : new PoolStats(
                        now.getActiveConnections(),
                        now.getIdleConnections(),
                        now.getThreadsAwaitingConnection(),
                        pool.getMaximumPoolSize());
    }

    private static String password(@Nullable Path file) throws IOException {
        return file == null ? "" : Files.readString(file).strip();
    }
}
