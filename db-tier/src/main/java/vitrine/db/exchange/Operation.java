package vitrine.db.exchange;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for. A request of H2's protocol is a row of commands, each a number of four bytes and what belongs
 * to it; only the last one is answered. Those that come before it close or rename something, and have a fixed length.
 */
enum Operation {
    OTHER("request"),
    CONNECT("connect and log in"),
    PREPARE("prepare a statement"),
    CLOSE_SESSION("close the session"),
    QUERY("query"),
    UPDATE("update"),
    FETCH("fetch rows"),
    COMMIT("commit"),
    META_DATA("describe a result"),
    SET_ID("name the session"),
    AUTO_COMMIT("switch auto-commit"),
    PENDING("ask for open changes"),
    READ_LOB("read a large object");

    private static final int CLOSE_COMMAND = 4;
    private static final int RESET_RESULT = 6;
    private static final int CLOSE_RESULT = 7;
    private static final int CHANGE_ID = 9;
    private static final int NUMBER_BYTES = 4;
    private static final int TEXT_CHARS = 200;

    private final String words;

    Operation(String words) {
        this.words = words;
    }

    /** Moves behind the number of the command that is to be answered; {@link #OTHER} if it has not arrived yet. */
    static Operation read(ByteBuffer request) {
        while (request.remaining() >= NUMBER_BYTES) {
            int number = request.getInt();
            int silent = switch (number) {
                case CLOSE_COMMAND, RESET_RESULT, CLOSE_RESULT -> NUMBER_BYTES;
                case CHANGE_ID -> 2 * NUMBER_BYTES;
                default -> -1;
            };
            if (silent < 0) {
                return ofNumber(number);
            }
            request.position(Math.min(request.limit(), request.position() + silent));
        }
        return OTHER;
    }

    /** The beginning of the text that is to be prepared: after the command's number and id. */
    static @Nullable String preparedText(ByteBuffer request) {
        if (request.remaining() < 2 * NUMBER_BYTES) {
            return null;
        }
        int chars = request.getInt(request.position() + NUMBER_BYTES);
        ByteBuffer text = request.slice(request.position() + 2 * NUMBER_BYTES, request.remaining() - 2 * NUMBER_BYTES);
        int length = Math.max(0, Math.min(Math.min(chars, TEXT_CHARS), text.remaining() / Character.BYTES));
        return text.asCharBuffer().subSequence(0, length).toString();
    }

    String words() {
        return words;
    }

    private static Operation ofNumber(int number) {
        return switch (number) {
            case 0, 18 -> PREPARE;
            case 1 -> CLOSE_SESSION;
            case 2 -> QUERY;
            case 3, 20 -> UPDATE;
            case 5 -> FETCH;
            case 8 -> COMMIT;
            case 10, 19 -> META_DATA;
            case 12 -> SET_ID;
            case 15 -> AUTO_COMMIT;
            case 16 -> PENDING;
            case 17 -> READ_LOB;
            default -> OTHER;
        };
    }
}
