package vitrine.ap.database;

/**
 * Statements and round trips of the current thread, since it was last taken. The wrapped sessions add to it; who serves
 * a request resets it at the beginning and reads it at the end.
 */
public final class WireCount {

    private static final ThreadLocal<WireCount> CURRENT = ThreadLocal.withInitial(WireCount::new);

    private int statements;
    private int roundTrips;

    private WireCount() {}

    /** The current thread's count. */
    public static WireCount current() {
        return CURRENT.get();
    }

    /** Statements executed; a batch is one. */
    public int statements() {
        return statements;
    }

    /** Times that something was sent to the database and its answer awaited. */
    public int roundTrips() {
        return roundTrips;
    }

    /** Begins at zero again. */
    public void reset() {
        statements = 0;
        roundTrips = 0;
    }

    void executed() {
        statements++;
        roundTrips++;
    }

    void roundTrips(int more) {
        roundTrips += more;
    }
}
