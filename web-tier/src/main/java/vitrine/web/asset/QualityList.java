package vitrine.web.asset;

/** Reads a header such as {@code gzip;q=0.5, br}: a list of tokens with weights (RFC 9110 12.4.2), without allocating. */
final class QualityList {

    private static final int ABSENT = -1;
    private static final int FULL = 1000;

    private QualityList() {}

    /** The token's weight in thousandths, 1000 where none is given, -1 where the list does not name it. */
    static int quality(String list, String token) {
        int start = 0;
        while (start < list.length()) {
            int comma = list.indexOf(',', start);
            int end = comma < 0 ? list.length() : comma;
            int semicolon = list.indexOf(';', start);
            int nameEnd = semicolon < 0 || semicolon > end ? end : semicolon;
            if (isToken(list, start, nameEnd, token)) {
                return weight(list, nameEnd, end);
            }
            start = end + 1;
        }
        return ABSENT;
    }

    private static boolean isToken(String list, int from, int to, String token) {
        int start = skipSpace(list, from, to);
        int end = to;
        while (end > start && isSpace(list.charAt(end - 1))) {
            end--;
        }
        return end - start == token.length() && list.regionMatches(true, start, token, 0, token.length());
    }

    /** The parameters between {@code from} and {@code to}; a weight that cannot be read counts as 0. */
    private static int weight(String list, int from, int to) {
        int at = from;
        while (at < to) {
            at = skipSpace(list, at + 1, to);
            if (list.regionMatches(true, at, "q=", 0, 2)) {
                return thousandths(list, at + 2, to);
            }
            int next = list.indexOf(';', at);
            at = next < 0 || next > to ? to : next;
        }
        return FULL;
    }

    private static int thousandths(String list, int from, int to) {
        int value = 0;
        int scale = FULL;
        for (int i = from; i < to && scale > 0; i++) {
            char c = list.charAt(i);
            if (c >= '0' && c <= '9') {
                value += (c - '0') * scale;
                scale /= 10;
            } else if (c != '.' || i != from + 1) {
                break;
            }
        }
        return Math.min(value, FULL);
    }

    private static int skipSpace(String list, int from, int to) {
        int at = from;
        while (at < to && isSpace(list.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
