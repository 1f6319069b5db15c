package vitrine.ap;

import vitrine.ap.support.SharedTier;
import vitrine.ap.support.Tier;

/** The shop on its own database tier. */
class ShopTests extends ShopContract {

    @Override
    Tier tier() {
        return SharedTier.get();
    }
}
