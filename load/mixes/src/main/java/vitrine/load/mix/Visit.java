package vitrine.load.mix;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A customer's visit to the shop: so many interactions, with a cart of his own. What an interaction needs and the visit has not (a
 * cart, a book in it, an order to look at) is asked for just before it, without thinking.
 *
 * <p>Take {@link #next()}, wait for its {@link Request#think()}, send it, tell {@link #answered} what came, and again, while
 * {@link #hasNext()}. One request at a time; not safe for use by several threads at once.
 */
public final class Visit {

    private static final String CART = "{cart}";
    private static final String ORDER = "{order}";
    private static final Pattern ID = Pattern.compile("\"id\" *: *\"([^\"]+)\"");

    private final Visits visits;
    private final RandomGenerator random;
    private int wishesLeft;
    private @Nullable Wish wish;
    private @Nullable Request asked;
    private @Nullable String cart;
    private boolean filled;

    Visit(Visits visits, RandomGenerator random, int wishes) {
        this.visits = visits;
        this.random = random;
        wishesLeft = wishes;
    }

    public boolean hasNext() {
        return wish != null || wishesLeft > 0;
    }

    public Request next() {
        Duration think = Duration.ZERO;
        Wish current = wish;
        if (current == null) {
            current = Wish.next(visits.mix(), visits.wishes(), random);
            think = current.think();
            wish = current;
            wishesLeft--;
        }
        asked = request(stepTo(current.interaction()), current, think);
        return asked;
    }

    /**
     * Takes the answer to the last request. After a wrong one the wish is given up, and the cart, if it was about one.
     *
     * @param status 0 if there was no answer
     * @param body may be empty for an interaction that {@linkplain Interaction#makesSomething() makes nothing}
     */
    public void answered(int status, String body) {
        Request request = Objects.requireNonNull(asked, "nothing was asked");
        Interaction done = request.interaction();
        boolean made = request.isAnsweredBy(status) && status < 300;
        if (!made || (wish != null && wish.interaction().equals(done))) {
            wish = null;
        }
        filled |= made && done.method().equals("PUT");
        if (isOrder(done) || (!made && done.needs(CART))) {
            cart = null;
            filled = false;
        }
        if (made && isOrder(done)) {
            visits.placed(id(body));
        } else if (made && done.makesSomething()) {
            cart = id(body);
        }
    }

    /** The interaction, or what it needs first. */
    private Interaction stepTo(Interaction wanted) {
        boolean order = isOrder(wanted) || (wanted.needs(ORDER) && visits.lastOrder() == null);
        if (cart == null && (order || wanted.needs(CART))) {
            return visits.interaction(Interaction.NEW_CART);
        }
        if (order && !filled) {
            return visits.interaction(Interaction.FIRST_LINE);
        }
        return order && !isOrder(wanted) ? visits.interaction(Interaction.FIRST_ORDER) : wanted;
    }

    private Request request(Interaction interaction, Wish current, Duration think) {
        String body = interaction.body();
        return new Request(
                interaction,
                fillIn(interaction.path(), current),
                body == null ? null : fillIn(body, current),
                isOrder(interaction) ? cart : null,
                think);
    }

    private String fillIn(String template, Wish current) {
        return current.fillIn(template)
                .replace(CART, Objects.requireNonNullElse(cart, ""))
                .replace(ORDER, Objects.requireNonNullElse(visits.lastOrder(), ""));
    }

    private static boolean isOrder(Interaction interaction) {
        return interaction.makesSomething() && interaction.needs(CART);
    }

    private static String id(String body) {
        Matcher id = ID.matcher(body);
        if (!id.find()) {
            throw new IllegalArgumentException("an answer without an id: " + body);
        }
        return id.group(1);
    }
}
