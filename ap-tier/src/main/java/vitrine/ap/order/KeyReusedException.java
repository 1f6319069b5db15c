package vitrine.ap.order;

import org.springframework.http.HttpStatus;
import vitrine.ap.problem.ProblemException;

/** The key came before, with a different request. */
final class KeyReusedException extends ProblemException {

    KeyReusedException() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used for a different order", null);
    }
}
