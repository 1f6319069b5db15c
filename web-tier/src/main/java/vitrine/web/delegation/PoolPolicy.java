package vitrine.web.delegation;

/** How the connections to the AP tier are kept, as it is wanted at this moment. Read by each request. */
final class PoolPolicy {

    private volatile boolean keepAlive;
    private volatile boolean noDelay = true;
    private volatile int max;

    PoolPolicy(DelegationProperties.Pool properties) {
        keepAlive = properties.keepAlive();
        max = properties.max();
    }

    /** Whether a connection serves more than one request. */
    boolean keepAlive() {
        return keepAlive;
    }

    void keepAlive(boolean on) {
        keepAlive = on;
    }

    /**
     * Whether a connection sends what it is given at once ({@code TCP_NODELAY}), in place of waiting until what it sent
     * before is acknowledged.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9293#section-3.7.4">RFC 9293, 3.7.4: Nagle's algorithm</a>
     */
    boolean noDelay() {
        return noDelay;
    }

    void noDelay(boolean on) {
        noDelay = on;
    }

    /** The most connections to one target. */
    int max() {
        return max;
    }

    void max(int most) {
        max = most;
    }
}
