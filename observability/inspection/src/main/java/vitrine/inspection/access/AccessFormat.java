package vitrine.inspection.access;

/** The form of an access log's lines. For one thread at a time. */
@FunctionalInterface
interface AccessFormat {

    /** Appends the entry and the end of its line, in ASCII. */
    void append(AccessEntry entry, StringBuilder line);
}
