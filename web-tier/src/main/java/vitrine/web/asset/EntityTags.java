package vitrine.web.asset;

/** The lists of entity tags in If-Match and If-None-Match (RFC 9110 8.8.3.2). Our own tag is always a strong one. */
final class EntityTags {

    private EntityTags() {}

    /** Whether the list is {@code *} or names the tag as a strong one. */
    static boolean matchStrongly(String list, String tag) {
        return contains(list, tag, false);
    }

    /** Whether the list is {@code *} or names the tag, weak or strong. */
    static boolean matchWeakly(String list, String tag) {
        return contains(list, tag, true);
    }

    private static boolean contains(String list, String tag, boolean weakToo) {
        if (list.strip().equals("*")) {
            return true;
        }
        int at = list.indexOf(tag);
        while (at >= 0) {
            boolean weak = at >= 2 && list.startsWith("W/", at - 2);
            if ((weakToo || !weak) && startsElement(list, weak ? at - 2 : at) && endsElement(list, at + tag.length())) {
                return true;
            }
            at = list.indexOf(tag, at + 1);
        }
        return false;
    }

    private static boolean startsElement(String list, int at) {
        return at == 0 || isBetween(list.charAt(at - 1));
    }

    private static boolean endsElement(String list, int at) {
        return at == list.length() || isBetween(list.charAt(at));
    }

    private static boolean isBetween(char c) {
        return c == ',' || c == ' ' || c == '\t';
    }
}
