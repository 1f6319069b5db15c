package vitrine.ap.order;

import org.springframework.http.HttpStatus;
import vitrine.ap.problem.ProblemException;

/** There are fewer copies than the cart asks for. */
final class OutOfStockException extends ProblemException {

    OutOfStockException(long bookId, String title, int available) {
        super(HttpStatus.CONFLICT, "Only " + available + " of \"" + title + "\" left", null);
        with("bookId", bookId);
        with("available", available);
    }
}
