package vitrine.db.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, opened in this process by its owner and kept open until it is closed. Made on the first start,
 * recovered when the last run did not close it.
 */
public final class ShopDatabase implements AutoCloseable {

    /** The name by which clients ask for the database. */
    public static final String NAME = "shop";

    private static final Logger log = LoggerFactory.getLogger(ShopDatabase.class);
    private static final String OWNER = "OWNER";

    private final DataDirectory directory;
    private final boolean forceWrites;
    private final String baseDirectory;
    private final JdbcConnection connection;
    private final Database engine;
    private final MVStore store;
    private final Housekeeper housekeeper;

    ShopDatabase(StorageProperties properties) {
        directory = DataDirectory.claim(properties.directory());
        MeasuredFilePath.register();
        forceWrites = properties.forceWrites();
        baseDirectory = (forceWrites ? "forced:" : "measured:") + directory.path();
        try {
            connection = open(properties.writeDelay());
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
        MeasuredFilePath.seal(directory.databaseFile());
        engine = ((SessionLocal) connection.getSession()).getDatabase();
        store = engine.getStore().getMvStore();
        housekeeper = new Housekeeper(store, ShopDatabase::endProcess);
    }

    /** The directory of the database, as H2's server is to know it. */
    public String baseDirectory() {
        return baseDirectory;
    }

    /** Lets a commit wait so long in memory from now on; at 0 it is written before it is acknowledged. */
    void delayWrites(Duration delay) {
        engine.setWriteDelay(Math.toIntExact(delay.toMillis()));
    }

    /** Whether the engine has closed the store, as it does when it cannot write any more. */
    public boolean isClosed() {
        return store.isClosed();
    }

    /** The owner's connection; the caller must not close it. */
    public JdbcConnection connection() {
        return connection;
    }

    /** H2's own object of the open database. */
    public Database engine() {
        return engine;
    }

    /** H2's own object of the open store. */
    public MVStore store() {
        return store;
    }

    @Override
    public void close() throws SQLException {
        housekeeper.close();
        try (directory) {
            if (!isClosed()) {
                shutDown();
            }
        } finally {
            MeasuredFilePath.unseal(directory.databaseFile());
        }
    }

    private void shutDown() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        log.info("Closed {}", directory.databaseFile());
    }

    private static void endProcess() {
        Thread.ofPlatform().name("exit").start(() -> System.exit(1));
    }

    @Override
    public String toString() {
        return directory.databaseFile()
                + " (page cache %d MB, write delay %d ms, writes %s)"
                        .formatted(store.getCacheSize(), engine.getWriteDelay(), forceWrites ? "forced" : "not forced");
    }

    private JdbcConnection open(Duration writeDelay) {
        String secret = OwnerSecret.of(directory);
        boolean recovering = leftInTheMiddle();
        long start = System.nanoTime();
        try {
            JdbcConnection opened = new JdbcConnection(url(writeDelay), new Properties(), OWNER, secret, false);
            if (recovering) {
                logRecovery(Duration.ofNanos(System.nanoTime() - start));
            }
            return opened;
        } catch (SQLException e) {
            throw new IllegalStateException("The database in " + directory.path() + " cannot be opened", e);
        }
    }

    private String url(Duration writeDelay) {
        return "jdbc:h2:" + baseDirectory + "/" + NAME + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=4"
                + ";WRITE_DELAY=" + writeDelay.toMillis();
    }

    private boolean leftInTheMiddle() {
        Path file = directory.databaseFile();
        try {
            return Files.exists(file) && !StoreHeader.read(file).closedCleanly();
        } catch (IOException e) {
            throw new UnusableDirectoryException(directory.path(), e);
        }
    }

    private void logRecovery(Duration took) {
        log.warn(
                "Recovered {} in {} ms: the last run ended without closing it; every commit it had acknowledged as"
                        + " written is there; transactions that it had open were rolled back, as far as H2 can",
                directory.databaseFile(),
                took.toMillis());
    }
}
