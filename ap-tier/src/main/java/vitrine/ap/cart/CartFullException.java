package vitrine.ap.cart;

import org.springframework.http.HttpStatus;
import vitrine.ap.problem.ProblemException;

/** The cart holds as many different books as it may. */
final class CartFullException extends ProblemException {

    CartFullException(int maxLines) {
        super(HttpStatus.CONFLICT, "A cart holds at most " + maxLines + " different books", null);
    }
}
