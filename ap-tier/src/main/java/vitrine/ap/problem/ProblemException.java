package vitrine.ap.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be answered as wished, for a reason that its sender can understand. */
public class ProblemException extends ErrorResponseException {

    public ProblemException(HttpStatus status, String detail, @Nullable Throwable cause) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), cause);
    }

    /** Adds a member to the problem's JSON. */
    protected final void with(String member, Object value) {
        getBody().setProperty(member, value);
    }
}
