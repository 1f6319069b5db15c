package vitrine.load.round;

/** Which of the servers that are compared is under load. */
public enum Side {
    VITRINE,
    /** The same Vitrine, each request of which is looked at (X-ray). */
    LOOKED_AT,
    /** The same Vitrine, the metrics of which are read once a second. */
    SCRAPED,
    /** Another version of Vitrine. */
    BEFORE,
    NGINX;

    /** The side as a table names it: nginx proxies where the AP tier answers. */
    public String title(Scenario scenario) {
        return switch (this) {
            case VITRINE -> "vitrine";
            case LOOKED_AT -> "vitrine, each request looked at";
            case SCRAPED -> "vitrine, metrics read each second";
            case BEFORE -> "the version before";
            case NGINX -> scenario.delegated() ? "nginx, proxying to the same AP tier" : "nginx";
        };
    }
}
