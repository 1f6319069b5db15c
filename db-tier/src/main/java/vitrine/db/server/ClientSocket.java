package vitrine.db.server;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/**
 * One client's connection, which closes itself when it cannot be written to. H2 flushes before it closes, and does not
 * close what fails to flush: each client that was killed would leave an open descriptor behind.
 */
final class ClientSocket extends Socket {

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new ClosingStream(super.getOutputStream());
    }

    private final class ClosingStream extends FilterOutputStream {

        ClosingStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            try {
                out.write(b);
            } catch (IOException e) {
                ClientSocket.this.close();
                throw e;
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                ClientSocket.this.close();
                throw e;
            }
        }
    }
}
