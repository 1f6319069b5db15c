package vitrine.db.exchange;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which exchanges are asked for.
 *
 * @param session H2's number of the session; empty for all
 * @param fromNanos they began then or later
 * @param toNanos they began then or earlier
 */
public record ExchangeQuery(OptionalInt session, long fromNanos, long toNanos) {

    /**
     * Reads {@code session=3&from=100&to=200}; each may be missing.
     *
     * @throws IllegalArgumentException if there is anything else, or a number that is none
     */
    public static ExchangeQuery parse(@Nullable String query) {
        ExchangeQuery parsed = new ExchangeQuery(OptionalInt.empty(), 0, Long.MAX_VALUE);
        for (String parameter : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            parsed = parsed.with(parameter);
        }
        return parsed;
    }

    boolean isFor(int sessionId) {
        return session.isEmpty() || session.getAsInt() == sessionId;
    }

    private ExchangeQuery with(String parameter) {
        int equals = parameter.indexOf('=');
        String value = parameter.substring(equals + 1);
        return switch (equals < 0 ? parameter : parameter.substring(0, equals)) {
            case "session" ->
                new ExchangeQuery(
                        OptionalInt.of((int) number("session", value, Integer.MAX_VALUE)), fromNanos, toNanos);
            case "from" -> new ExchangeQuery(session, number("from", value, Long.MAX_VALUE), toNanos);
            case "to" -> new ExchangeQuery(session, fromNanos, number("to", value, Long.MAX_VALUE));
            default -> throw new IllegalArgumentException("The parameters are session, from and to");
        };
    }

    private static long number(String name, String value, long max) {
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number", e);
        }
        throw new IllegalArgumentException(name + " must be from 0 to " + max);
    }
}
