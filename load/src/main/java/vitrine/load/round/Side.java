package vitrine.load.round;

/** Which server of the two is under load. */
public enum Side {
    VITRINE,
    NGINX;

    /** The side as a table names it: nginx proxies where the AP tier answers. */
    public String title(Scenario scenario) {
        if (this == VITRINE) {
            return "vitrine";
        }
        return scenario.delegated() ? "nginx, proxying to the same AP tier" : "nginx";
    }
}
