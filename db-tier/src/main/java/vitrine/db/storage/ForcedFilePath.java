package vitrine.db.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Measured files whose writes are on the device when they return: {@code forced:/data/shop}. */
public final class ForcedFilePath extends MeasuredFilePath {

    @Override
    public String getScheme() {
        return "forced";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new ForcedFileChannel(getBase().open(mode), accounts(), latency());
    }
}
