package vitrine.web.delegation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Iterator;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import vitrine.web.decision.Refusal;

/**
 * Passes an answer of the AP tier on to the client as it arrives. An answer of known length is written without a flush in
 * between; one of unknown length is flushed whenever nothing more of it has arrived.
 */
final class AnswerWriter {

    /** The end of a chunk that was used already may lie unread. */
    private static final int END_OF_CHUNK_BYTES = 2;

    private AnswerWriter() {}

    /** Ends the lease, unless it throws: an {@link IOException} is the client's doing. */
    static void write(ClassicHttpResponse answer, Lease lease, HttpServletResponse client)
            throws IOException, RefusedException {
        client.setStatus(answer.getCode());
        copyFields(answer, client);
        HttpEntity entity = answer.getEntity();
        if (entity != null) {
            copyBody(entity, lease, client);
        }
    }

    private static void copyFields(ClassicHttpResponse answer, HttpServletResponse client) {
        String connection = connection(answer);
        boolean chunked = answer.getFirstHeader("Transfer-Encoding") != null;
        Iterator<Header> fields = answer.headerIterator();
        while (fields.hasNext()) {
            Header field = fields.next();
            String name = field.getName();
            if (!HopByHop.contains(name, connection) && !(chunked && name.equalsIgnoreCase("Content-Length"))) {
                client.addHeader(name, valueOf(field.getValue()));
            }
        }
    }

    private static @Nullable String connection(ClassicHttpResponse answer) {
        String all = null;
        Iterator<Header> lines = answer.headerIterator("Connection");
        while (lines.hasNext()) {
            all = HopByHop.join(all, valueOf(lines.next().getValue()));
        }
        return all;
    }

    private static void copyBody(HttpEntity entity, Lease lease, HttpServletResponse client)
            throws IOException, RefusedException {
        boolean flush = entity.getContentLength() < 0;
        OutputStream out = client.getOutputStream();
        byte[] buffer = lease.connection().copyBuffer();
        int count;
        while ((count = read(entity, buffer, lease)) >= 0) {
            out.write(buffer, 0, count);
            if (flush && lease.connection().readAhead() <= END_OF_CHUNK_BYTES) {
                out.flush();
            }
        }
    }

    private static int read(HttpEntity entity, byte[] buffer, Lease lease) throws RefusedException {
        try {
            InputStream in = entity.getContent();
            return in.read(buffer);
        } catch (SocketTimeoutException e) {
            throw lease.failed(CloseReason.TIMEOUT, Refusal.RESPONSE_TIMEOUT, e);
        } catch (IOException e) {
            throw lease.failed(CloseReason.ERROR, Refusal.BROKEN_ANSWER, e);
        }
    }

    private static String valueOf(@Nullable String value) {
        return value == null ? "" : value;
    }
}
