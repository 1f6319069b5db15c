package vitrine.inspection.kernel;

import org.jspecify.annotations.Nullable;
import vitrine.inspection.Reading;

/**
 * Walks over what a kernel file says: words, numbers, lines, and lines by their first word. Numbers are the kernel's
 * unsigned 64 bits: above 2^63 they look negative here, and a difference of two is right all the same.
 *
 * <p>Whatever is not as asked for ends the parsing; {@link KernelFile} makes an unavailable reading of it.
 */
public final class Text {

    private static final long BYTES_PER_KIBIBYTE = 1024;

    private final String content;
    private int position;

    private Text(String content) {
        this.content = content;
    }

    /**
     * The text of a whole file, which the kernel ends with a line feed.
     *
     * @param content what the file says
     */
    public static Text of(String content) {
        if (content.isEmpty()) {
            throw new MalformedTextException("empty");
        }
        if (!content.endsWith("\n")) {
            throw new MalformedTextException("ends in the middle of a line");
        }
        return new Text(content);
    }

    /** Moves behind {@code start}, which begins a line. Returns false, and stays, when no line begins so. */
    public boolean find(String start) {
        for (int line = 0; line < content.length(); line = content.indexOf('\n', line) + 1) {
            if (content.startsWith(start, line)) {
                position = line + start.length();
                return true;
            }
        }
        return false;
    }

    /** The number behind {@code key}, which begins a line and ends with its own separator, as in {@code "Threads:"}. */
    public long number(String key) {
        if (!find(key)) {
            throw new MalformedTextException("no line '" + key + "'");
        }
        return number();
    }

    /** As {@link #number(String)}, for a line that not every kernel gives. */
    public Reading<Long> numberIfAny(String key) {
        return find(key) ? Reading.of(number()) : Reading.unavailable("this kernel gives no '" + key + "'");
    }

    /** As {@link #number(String)}, in bytes for what the file gives in kB, by which the kernel means 1024 bytes. */
    public long bytes(String key) {
        return number(key) * BYTES_PER_KIBIBYTE;
    }

    /** As {@link #bytes}, for a line that not every kernel gives. */
    public Reading<Long> bytesIfAny(String key) {
        return numberIfAny(key).map(kibibytes -> kibibytes * BYTES_PER_KIBIBYTE);
    }

    /** The next word of this line, as a number. */
    public long number() {
        return parse(word());
    }

    /** The next word of this line. */
    public String word() {
        String word = wordIfAny();
        if (word == null) {
            throw new MalformedTextException("line ends where a word should follow");
        }
        return word;
    }

    /** Passes over the next word of this line. */
    public void skip() {
        word();
    }

    /** The next word of this line, or null at its end. */
    public @Nullable String wordIfAny() {
        while (isBlank(content.charAt(position))) {
            position++;
        }
        int start = position;
        while (content.charAt(position) != '\n' && !isBlank(content.charAt(position))) {
            position++;
        }
        return position == start ? null : content.substring(start, position);
    }

    /** What is left of this line; moves to the next. */
    public String line() {
        int end = content.indexOf('\n', position);
        String line = content.substring(position, end);
        position = end + 1;
        return line;
    }

    /** How many characters the file has; in a file of numbers these are its bytes. */
    public int length() {
        return content.length();
    }

    /** Whether a line follows. */
    public boolean hasLine() {
        return position < content.length();
    }

    /** What one says when a kernel file is not as expected. */
    public static RuntimeException malformed(String message) {
        return new MalformedTextException(message);
    }

    /** A number of the kernel's, which may be signed where it is below zero. */
    public static long parse(String word) {
        try {
            return word.startsWith("-") ? Long.parseLong(word) : Long.parseUnsignedLong(word);
        } catch (NumberFormatException _) {
            throw new MalformedTextException("'" + word + "' where a number should be");
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
