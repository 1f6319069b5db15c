package vitrine.load.mix;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of request: a row of {@code mixes.csv}.
 *
 * @param name as reports show it
 * @param path with its query; what is in braces is filled in for each request
 * @param body the same, or none
 * @param statuses the answers that are right
 */
public record Interaction(
        String name, String method, String path, @Nullable String body, Set<Integer> statuses) {

    static final String NEW_CART = "new-cart";
    static final String FIRST_LINE = "first-line";
    static final String FIRST_ORDER = "first-order";

    public Interaction {
        statuses = Set.copyOf(statuses);
    }

    /** Whether what follows depends on the answer's body. */
    public boolean makesSomething() {
        return method.equals("POST");
    }

    boolean needs(String placeholder) {
        return path.contains(placeholder) || (body != null && body.contains(placeholder));
    }
}
