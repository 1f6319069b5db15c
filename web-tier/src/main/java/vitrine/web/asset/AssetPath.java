package vitrine.web.asset;

import org.jspecify.annotations.Nullable;

/**
 * The rule for which addresses can name a file at all. It sees the path decoded once, by the server; what still looks
 * encoded after that is an ordinary character of a name that does not exist.
 */
final class AssetPath {

    private static final int LONGEST = 512;

    private AssetPath() {}

    /** The file's path relative to the root, or null if no file can have this address. */
    static @Nullable String relative(String path) {
        if (path.isEmpty() || path.charAt(0) != '/' || path.length() > LONGEST || !isPlain(path)) {
            return null;
        }
        return path.endsWith("/") ? path.substring(1) + "index.html" : path.substring(1);
    }

    /** Whether the last part of the path has no extension, so that {@code book} may mean {@code book.html}. */
    static boolean isBare(String relative) {
        return relative.indexOf('.', relative.lastIndexOf('/') + 1) < 0;
    }

    /** No control character, no backslash, no empty part, and no part that starts with a dot. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c == '\\' || c == 0x7f || c == 0xfffd) {
                return false;
            }
            if (i > 0 && path.charAt(i - 1) == '/' && (c == '/' || c == '.')) {
                return false;
            }
        }
        return true;
    }
}
