package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.Buyers;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/** The database is killed while customers order. */
@RunsVitrine(own = true)
class DurabilityTests {

    @Test
    void everyAcknowledgedOrderSurvivesAKillOfTheDatabaseAndNoneIsThereTwice(Vitrine vitrine) throws SQLException {
        int before = vitrine.ordersInTheDatabase();
        try (Buyers buyers = Buyers.start(vitrine.url(), 8)) {
            for (int kills = 0; kills < 3; kills++) {
                buyers.awaitOrders(40);
                vitrine.kill(Vitrine.DB);
                vitrine.restart(Vitrine.DB);
            }
            buyers.awaitOrders(40);
            buyers.finish();

            assertThat(buyers.interrupted())
                    .as("orders that the kills interrupted")
                    .isPositive();
            assertAllAreThere(vitrine.shop(), buyers.acknowledgedOrderIds());
            assertThat(vitrine.ordersInTheDatabase() - before)
                    .isEqualTo(buyers.acknowledgedOrderIds().size());
        }
    }

    private static void assertAllAreThere(Shop shop, Collection<String> orders) {
        assertThat(orders)
                .doesNotHaveDuplicates()
                .allSatisfy(order ->
                        assertThat(shop.get("/api/orders/" + order).status()).isEqualTo(200));
    }
}
