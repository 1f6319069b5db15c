package vitrine.web.asset;

import org.jspecify.annotations.Nullable;

/** The forms in which a file may lie in the root, best first: beside {@code a.css} also {@code a.css.br}, {@code a.css.gz}. */
enum ContentEncoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    private final String token;
    private final String suffix;

    ContentEncoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** The name in {@code Accept-Encoding} and {@code Content-Encoding}. */
    String token() {
        return token;
    }

    /** What the variant's file name has after the file's own. */
    String suffix() {
        return suffix;
    }

    /**
     * How much a client wants this encoding, in thousandths, by RFC 9110 12.5.3; 0 is "not at all". Without the header
     * only identity is wanted; identity not named is wanted least, but wanted.
     */
    int quality(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return this == IDENTITY ? 1 : 0;
        }
        int named = QualityList.quality(acceptEncoding, token);
        int effective = named >= 0 ? named : QualityList.quality(acceptEncoding, "*");
        return effective >= 0 ? effective : this == IDENTITY ? 1 : 0;
    }
}
