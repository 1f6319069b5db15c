package vitrine.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.db.Tier;

class HousekeeperTests {

    private static final int COMMITS = 2_000;

    @TempDir
    private Path directory;

    @Test
    void usesTheRoomOfOldChunksAgain() throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection client = tier.connect()) {
            Tier.execute(client, "CREATE TABLE counter(id INT PRIMARY KEY, n INT)");
            Tier.execute(client, "INSERT INTO counter SELECT X, 0 FROM SYSTEM_RANGE(1, 5000)");
            ShopDatabase database = tier.bean(ShopDatabase.class);
            long written = tier.bean(StorageAccounts.class).bySessions().writeBytes();

            updateOften(client);

            TierProcess.await(
                    Duration.ofSeconds(30),
                    () -> database.store().getFileStore().getChunksFillRate() >= 50);
            updateOften(client);
            long writtenSince = tier.bean(StorageAccounts.class).bySessions().writeBytes() - written;
            assertThat(database.store().getFileStore().size()).isLessThan(writtenSince);
        }
    }

    private static void updateOften(Connection client) throws Exception {
        try (PreparedStatement update = client.prepareStatement("UPDATE counter SET n = n + 1 WHERE id = ?")) {
            for (int i = 0; i < COMMITS; i++) {
                update.setInt(1, 1 + i * 37 % 5000);
                update.executeUpdate();
            }
        }
    }
}
