package vitrine.db.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when the server cannot start. */
final class ServerFailureAnalyzer extends AbstractFailureAnalyzer<ServerException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ServerException cause) {
        String action = switch (cause) {
            case PasswordFileException _ ->
                "Write a password into a file that only this user can read, and set"
                        + " vitrine.server.password-file to its path.";
            case PortUnavailableException _ ->
                "Stop what listens there, or set vitrine.server.port and vitrine.server.address.";
        };
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
