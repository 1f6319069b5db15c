package vitrine.web.delegation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.hc.core5.function.Supplier;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** The client's body on its way to the AP tier, a buffer at a time. Can be sent once. */
final class ClientBody implements HttpEntity {

    private final HttpServletRequest request;
    private final long length;
    private final long limit;
    private @Nullable ApConnection connection;

    /**
     * @param length its length if the client told it, else -1
     * @param limit the longest body that is passed on
     */
    ClientBody(HttpServletRequest request, long length, long limit) {
        this.request = request;
        this.length = length;
        this.limit = limit;
    }

    /** Says on which connection it is about to be written. */
    void bind(ApConnection to) {
        this.connection = to;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        ApConnection to = Objects.requireNonNull(connection);
        byte[] buffer = to.copyBuffer();
        long total = 0;
        int count;
        to.endsSending(); // while the client is waited for, the peer is not
        while ((count = read(buffer)) >= 0) {
            total += count;
            if (total > limit) {
                throw new ClientBodyException.TooLarge();
            }
            to.startsSending(System.nanoTime());
            out.write(buffer, 0, count);
            to.endsSending();
        }
        to.startsSending(System.nanoTime()); // what is left is flushed
    }

    private int read(byte[] buffer) throws ClientBodyException {
        try {
            return request.getInputStream().read(buffer);
        } catch (IOException e) {
            throw new ClientBodyException(e);
        }
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isChunked() {
        return length < 0;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public InputStream getContent() throws IOException {
        return request.getInputStream();
    }

    @Override
    public @Nullable String getContentType() {
        return request.getContentType();
    }

    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }

    @Override
    public @Nullable Supplier<List<? extends Header>> getTrailers() {
        return null;
    }

    @Override
    public void close() {}
}
