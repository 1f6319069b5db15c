package vitrine.ap.cart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vitrine.ap.support.Api;
import vitrine.ap.support.SharedTier;
import vitrine.ap.support.Tier;

class CartExpiryTests {

    private final Tier tier = SharedTier.get();

    @Test
    void deletesCartsThatNobodyChangedForLongAndLeavesTheOthers() {
        Api api = tier.api();
        String old = api.cartWith(5, 1);
        String fresh = api.cartWith(5, 1);
        tier.bean(JdbcClient.class)
                .sql("update cart set touched_at = timestamp with time zone '2020-01-01 00:00:00Z' where id = ?")
                .param(old)
                .update();

        int deleted = tier.bean(CartExpiry.class).deleteExpired();

        assertThat(deleted).isEqualTo(1);
        assertThat(api.get("/api/carts/" + old).status()).isEqualTo(404);
        assertThat(api.get("/api/carts/" + fresh).status()).isEqualTo(200);
    }
}
