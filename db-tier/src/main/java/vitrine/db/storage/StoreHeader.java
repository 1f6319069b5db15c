package vitrine.db.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The first line of H2's database file, as in {@code H:2,block:1f,blockSize:1000,chunk:2a,clean:1,...}. H2 sets
 * {@code clean:1} as its last write when it closes, and takes it away with its first write after opening: a file
 * without it was left in the middle of work.
 */
record StoreHeader(String line) {

    private static final int BLOCK_BYTES = 4096;

    static StoreHeader read(Path databaseFile) throws IOException {
        try (InputStream in = Files.newInputStream(databaseFile)) {
            return parse(in.readNBytes(BLOCK_BYTES));
        }
    }

    static StoreHeader parse(byte[] block) {
        String text = new String(block, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        return new StoreHeader(end < 0 ? text : text.substring(0, end));
    }

    boolean closedCleanly() {
        return Arrays.asList(line.split(",", -1)).contains("clean:1");
    }
}
