package vitrine.inspection.management;

import com.sun.net.httpserver.HttpExchange;
import java.util.function.Function;

/** A page of a management port that takes POST, too. */
public interface PostPage extends Function<HttpExchange, Answer> {

    /** Answers a POST. */
    Answer post(HttpExchange exchange);
}
