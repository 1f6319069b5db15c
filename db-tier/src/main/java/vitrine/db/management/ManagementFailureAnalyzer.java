package vitrine.db.management;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when the management port is taken. */
final class ManagementFailureAnalyzer extends AbstractFailureAnalyzer<ManagementPortException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ManagementPortException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop what listens there, or set management.server.port and management.server.address.",
                cause);
    }
}
