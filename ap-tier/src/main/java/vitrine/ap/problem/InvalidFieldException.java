package vitrine.ap.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One field of the request cannot be taken. */
public final class InvalidFieldException extends ProblemException {

    public InvalidFieldException(String field, String message, @Nullable Throwable cause) {
        super(HttpStatus.BAD_REQUEST, "The request is not valid", cause);
        with("errors", List.of(new FieldProblem(field, message)));
    }
}
