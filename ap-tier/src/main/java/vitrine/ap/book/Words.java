package vitrine.ap.book;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts titles and names into the words that the search knows: lower-case ASCII letters and digits, no accents. */
public final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int MAX_LENGTH = 40;

    private Words() {}

    /** The distinct words of a text, in the text's order. */
    public static List<String> of(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = APOSTROPHES.matcher(plain).replaceAll("");
        return Arrays.stream(OTHERS.split(joined))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), MAX_LENGTH)))
                .distinct()
                .toList();
    }

    /**
     * The first word behind all words that begin with the prefix, by the alphabet 0..9a..z, which every collation of the
     * databases keeps. A range of words needs no LIKE, so any index serves it.
     */
    static String after(String prefix) {
        for (int i = prefix.length() - 1; i >= 0; i--) {
            char last = prefix.charAt(i);
            if (last != 'z') {
                char next = last == '9' ? 'a' : (char) (last + 1);
                return prefix.substring(0, i) + next;
            }
        }
        return "z".repeat(MAX_LENGTH + 1);
    }
}
