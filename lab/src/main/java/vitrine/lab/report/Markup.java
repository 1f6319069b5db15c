package vitrine.lab.report;

/** Text inside HTML and SVG. */
final class Markup {

    private Markup() {}

    /** As text or as the value of an attribute in quotes. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(allowed(letter) ? letter : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** Control letters and halves of pairs are allowed in neither. */
    private static boolean allowed(int letter) {
        boolean control = letter < ' ' && letter != '\n' && letter != '\t';
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !half;
    }
}
