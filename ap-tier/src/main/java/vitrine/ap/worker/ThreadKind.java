package vitrine.ap.worker;

/** What a thread is. */
enum ThreadKind {

    /** One of the kernel's, kept in a pool. */
    PLATFORM,

    /** The JVM's own, made for one request and carried by a few of the kernel's. */
    VIRTUAL
}
