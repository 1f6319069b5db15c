package vitrine.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class AssetLoaderTests {

    private static final int LOOKS = 20_000;

    @TempDir
    private Path root;

    /** A deployment replaces files while they are asked for; each look finds a whole file or none. */
    @Test
    void findsAWholeFileOrNoneWhileItComesAndGoes() throws Exception {
        Files.writeString(root.resolve("page.txt.gz"), "gzipped");
        AssetProperties properties = new AssetProperties(
                root, DataSize.ofMegabytes(1), DataSize.ofKilobytes(64), Duration.ZERO, "/v/", Duration.ofSeconds(60));
        AssetLoader loader = new AssetLoader(root, new AssetHeaders(properties));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> deployment = CompletableFuture.runAsync(() -> comeAndGo(over));
        int found = 0;

        for (int i = 0; i < LOOKS; i++) {
            Asset asset = loader.load("/page.txt", 0);
            if (asset != null) {
                assertThat(asset.identity().file()).hasFileName("page.txt");
                found++;
            }
        }
        over.set(true);
        deployment.join();

        assertThat(found).isBetween(1, LOOKS - 1);
    }

    private void comeAndGo(AtomicBoolean over) {
        Path page = root.resolve("page.txt");
        try {
            while (!over.get()) {
                Files.writeString(page, "page");
                Files.delete(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
