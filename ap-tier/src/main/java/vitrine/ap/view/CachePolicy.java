package vitrine.ap.view;

/** How long others may keep an answer. */
public enum CachePolicy {
    /** A book's page: a minute. */
    BOOK("public, max-age=60"),
    /** A list of books: half a minute. */
    LIST("public, max-age=30"),
    /** What changes with the software only: an hour. */
    DOCUMENT("public, max-age=3600");

    private final String header;

    CachePolicy(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }
}
