package vitrine.lab.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisposableDatabaseTests {

    @Test
    void whatWasAcknowledgedWithoutADelayIsThereAfterAKill() throws Exception {
        try (var database = new DisposableDatabase(Duration.ZERO)) {
            placeOne(database);

            database.kill();
            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
            database.restart();

            try (Connection session = database.connect()) {
                assertThat(Orders.rows(session)).isEqualTo(Map.of(7L, Orders.ROWS));
            }
        }
    }

    private static void placeOne(DisposableDatabase database) throws SQLException {
        try (Connection session = database.connect()) {
            Orders.createTables(session);
        }
        try (Orders orders = new Orders(database.connect())) {
            orders.place(7);
        }
    }
}
