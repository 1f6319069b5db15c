package vitrine.db.exchange;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vitrine.db.storage.StorageStats;

/** One request of a session and its answer, as it was kept. */
final class Exchange {

    private static final int NAME_CHARS = 200;
    private static final Pattern PASSWORD = Pattern.compile("(?i)\\bPASSWORD\\b");

    private final long[] figures;
    private final Operation operation;
    private final @Nullable String text;

    Exchange(long[] figures, Operation operation, @Nullable String text) {
        this.figures = figures;
        this.operation = operation;
        this.text = text;
    }

    /** One of {@link Figure}. */
    long get(int figure) {
        return figures[figure];
    }

    Operation operation() {
        return operation;
    }

    /** The text of its statement, or of the statement that was prepared; null if it had to do with none. */
    @Nullable
    String text() {
        return text != null && PASSWORD.matcher(text).find() ? "(a statement with a password)" : text;
    }

    /** The statement's text, shortened, or what the exchange was. */
    String name() {
        String statement = text();
        if (statement == null) {
            return operation.words();
        }
        String name = operation == Operation.PREPARE ? "prepare " + statement : statement;
        return name.length() > NAME_CHARS ? name.substring(0, NAME_CHARS) : name;
    }

    boolean hasStatement() {
        return figures[Figure.STATEMENT_BEGIN] != 0;
    }

    boolean failed() {
        return hasStatement() && figures[Figure.STATEMENT_END] == 0;
    }

    /** What it did to the files. */
    StorageStats storage() {
        return StorageStats.of(figures, Figure.STORAGE);
    }
}
