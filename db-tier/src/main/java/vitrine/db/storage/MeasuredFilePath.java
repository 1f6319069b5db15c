package vitrine.db.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's files on disk, with every operation counted: {@code measured:/data/shop} is {@code /data/shop}. H2 keeps one
 * registry of file systems for the whole process and makes paths by reflection, hence the public class, the public
 * constructor and one set of accounts for the process.
 */
public class MeasuredFilePath extends FilePathWrapper {

    private static final StorageAccounts ACCOUNTS = new StorageAccounts();
    private static final ReadLatency LATENCY = new ReadLatency();
    private static final Set<Path> SEALED = ConcurrentHashMap.newKeySet();

    /** The accounts that all measured files are booked on. */
    public static StorageAccounts accounts() {
        return ACCOUNTS;
    }

    /** How much longer all measured files take to be read. */
    static ReadLatency latency() {
        return LATENCY;
    }

    static void register() {
        FilePath.register(new MeasuredFilePath());
        FilePath.register(new ForcedFilePath());
    }

    /**
     * Hides a file that is open from whoever wants to open it again. A client may ask for that ({@code OPEN_NEW=TRUE}),
     * even without a password: H2 would then fail on the file's lock and forget the database that is already open. It
     * would also open a database again that it had to close, with its defaults and not with ours.
     */
    static void seal(Path file) {
        SEALED.add(file);
    }

    static void unseal(Path file) {
        SEALED.remove(file);
    }

    @Override
    public boolean exists() {
        return !SEALED.contains(Path.of(unwrap().toString())) && super.exists();
    }

    @Override
    public String getScheme() {
        return "measured";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new MeasuredFileChannel(getBase().open(mode), ACCOUNTS, LATENCY);
    }
}
