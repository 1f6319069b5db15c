package vitrine.load.round;

/** Which of the servers that are compared is under load. */
public enum Side {
    VITRINE,
    /** The same Vitrine, each request of which is looked at (X-ray). */
    LOOKED_AT,
    /** Another version of Vitrine. */
    BEFORE,
    NGINX;

    /** The side as a table names it: nginx proxies where the AP tier answers. */
    public String title(Scenario scenario) {
        return switch (this) {
            case VITRINE -> "vitrine";
            case LOOKED_AT -> "vitrine, each request looked at";
            case BEFORE -> "the version before";
            case NGINX -> scenario.delegated() ? "nginx, proxying to the same AP tier" : "nginx";
        };
    }
}
