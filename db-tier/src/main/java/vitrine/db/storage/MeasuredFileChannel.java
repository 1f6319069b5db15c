package vitrine.db.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.jspecify.annotations.Nullable;

/**
 * A file whose reads, writes and forces are counted and timed on the account of the thread that asks for them. H2's
 * store uses only the operations that are here; any other fails rather than pass uncounted.
 */
class MeasuredFileChannel extends FileBase {

    private final FileChannel file;
    private final StorageAccounts accounts;
    private final ReadLatency latency;

    MeasuredFileChannel(FileChannel file, StorageAccounts accounts, ReadLatency latency) {
        this.file = file;
        this.accounts = accounts;
        this.latency = latency;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        long start = System.nanoTime();
        int bytes = file.read(target);
        latency.await();
        accounts.own().read(bytes, System.nanoTime() - start);
        return bytes;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the file's own positioned read needs no lock
    public int read(ByteBuffer target, long position) throws IOException {
        long start = System.nanoTime();
        int bytes = file.read(target, position);
        latency.await();
        accounts.own().read(bytes, System.nanoTime() - start);
        return bytes;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        long start = System.nanoTime();
        int bytes = file.write(source);
        accounts.own().written(bytes, System.nanoTime() - start);
        return bytes;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the file's own positioned write needs no lock
    public int write(ByteBuffer source, long position) throws IOException {
        long start = System.nanoTime();
        int bytes = file.write(source, position);
        accounts.own().written(bytes, System.nanoTime() - start);
        return bytes;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        long start = System.nanoTime();
        file.force(metaData);
        accounts.own().forced(System.nanoTime() - start);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        file.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public String toString() {
        return "measured " + file;
    }
}
