package vitrine.ap.fault;

import org.springframework.http.HttpStatus;
import vitrine.ap.problem.ProblemException;

/** A failure that somebody asked for. */
final class WantedFaultException extends ProblemException {

    WantedFaultException(String detail) {
        super(HttpStatus.INTERNAL_SERVER_ERROR, detail, null);
    }
}
