package vitrine.db.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A measured file that forces every write to the device before the write returns. */
final class ForcedFileChannel extends MeasuredFileChannel {

    ForcedFileChannel(FileChannel file, StorageAccounts accounts, ReadLatency latency) {
        super(file, accounts, latency);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int bytes = super.write(source);
        force(false);
        return bytes;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the file's own positioned write needs no lock
    public int write(ByteBuffer source, long position) throws IOException {
        int bytes = super.write(source, position);
        force(false);
        return bytes;
    }
}
