package vitrine.ap.support;

/** One AP tier before one database tier, for all tests that leave them as they are. */
public final class SharedTier {

    private SharedTier() {}

    public static Tier get() {
        return Holder.TIER;
    }

    /** Started when first asked for. */
    private static final class Holder {

        private static final DatabaseTier DATABASE = new DatabaseTier();
        private static final Tier TIER = Tier.start(DATABASE.url(), DATABASE.passwordFile());
    }
}
