package vitrine.ap.problem;

import org.springframework.http.HttpStatus;

/** Nothing has this id. */
public final class NotFoundException extends ProblemException {

    public NotFoundException(String what, String id) {
        super(HttpStatus.NOT_FOUND, "There is no " + what + " " + id, null);
    }
}
