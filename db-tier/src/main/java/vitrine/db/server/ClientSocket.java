package vitrine.db.server;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import vitrine.db.exchange.ExchangeRecorder;
import vitrine.db.exchange.Exchanges;

/**
 * One client's connection, which tells its recorder what is read and written, and closes itself when it cannot be written
 * to. H2 flushes before it closes, and does not close what fails to flush: each client that was killed would leave an
 * open descriptor behind.
 */
final class ClientSocket extends Socket {

    private final Exchanges exchanges;
    private volatile @Nullable ExchangeRecorder recorder;

    ClientSocket(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new RecordedStream(super.getInputStream(), recorder());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new ClosingStream(super.getOutputStream(), recorder());
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the socket's own close takes the lock that it needs
    public void close() throws IOException {
        ExchangeRecorder following = recorder;
        if (following != null) {
            following.close();
        }
        super.close();
    }

    private ExchangeRecorder recorder() {
        ExchangeRecorder following = recorder;
        if (following == null) {
            following = exchanges.follow(this);
            recorder = following;
        }
        return following;
    }

    private static final class RecordedStream extends FilterInputStream {

        private final ExchangeRecorder exchange;

        RecordedStream(InputStream in, ExchangeRecorder exchange) {
            super(in);
            this.exchange = exchange;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            exchange.awaits();
            int read = in.read(bytes, from, length);
            exchange.received(bytes, from, read);
            return read;
        }
    }

    private final class ClosingStream extends FilterOutputStream {

        private final ExchangeRecorder exchange;

        ClosingStream(OutputStream out, ExchangeRecorder exchange) {
            super(out);
            this.exchange = exchange;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            long start = System.nanoTime();
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                ClientSocket.this.close();
                throw e;
            }
            exchange.sent(length, start);
        }
    }
}
