package vitrine.inspection.kernel;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** What to say of a failure; Java's message for some of them is the path alone. */
final class Failure {

    private Failure() {}

    static String why(Exception failure, String ifMissing) {
        return switch (failure) {
            case NoSuchFileException _ -> ifMissing;
            case AccessDeniedException _ -> "permission denied";
            case NotDirectoryException _ -> "not a directory";
            case FileSystemException e -> Optional.ofNullable(e.getReason()).orElse("failed");
            default -> Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        };
    }
}
