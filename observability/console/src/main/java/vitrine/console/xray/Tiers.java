package vitrine.console.xray;

import java.util.List;

/** The tiers in the order of a request's path. */
final class Tiers {

    static final String CLIENT = "client";
    static final String WEB = "web";
    static final String AP = "ap";
    static final String DB = "db";

    private static final List<String> PATH = List.of(CLIENT, WEB, AP, DB);

    private Tiers() {}

    /** How far from the client; a tier that is not known is the farthest. */
    static int depth(String tier) {
        int depth = PATH.indexOf(tier);
        return depth < 0 ? PATH.size() : depth;
    }

    /** The name in a sentence. */
    static String name(String tier) {
        return switch (tier) {
            case CLIENT -> "client";
            case WEB -> "web tier";
            case AP -> "AP tier";
            case DB -> "database tier";
            default -> tier;
        };
    }
}
