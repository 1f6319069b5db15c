package vitrine.web.delegation;

/** What happens to connections, for whoever counts it. */
interface ConnectionEvents {

    /** A connection was leased, new or not yet opened. */
    void leased(long waitedNanos);

    /** A connection was opened. */
    void opened(long tookNanos);

    /** A connection that had served before serves again. */
    void reused();

    /** A connection was closed. */
    void closed(CloseReason reason);

    /** A request was sent once more. */
    void retried();
}
