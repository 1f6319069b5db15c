package vitrine.db.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when the data directory keeps the tier from starting. */
final class StorageFailureAnalyzer extends AbstractFailureAnalyzer<StorageException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StorageException cause) {
        String action = switch (cause) {
            case DirectoryInUseException _ ->
                "Stop that process, or give this one a directory of its own with vitrine.storage.directory.";
            case UnusableDirectoryException _ ->
                "Set vitrine.storage.directory to a directory that this user may write to.";
            case LostSecretException _ ->
                "Put the file back from a copy, or start with an empty directory (vitrine.storage.directory).";
        };
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
