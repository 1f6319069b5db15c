package vitrine.web.delegation;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Parses the head of an answer and insists on having all of it: to the library's own parser a head that breaks off is a
 * short one, and an answer without a length one whose body ends with the connection.
 */
final class WholeHeadParser implements HttpMessageParser<ClassicHttpResponse> {

    private final DefaultHttpResponseParser parser;

    WholeHeadParser(Http1Config limits) {
        this.parser = new DefaultHttpResponseParser(limits);
    }

    /** Null if the connection ended before the answer began. */
    @Override
    public @Nullable ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
            throws IOException, HttpException {
        return parser.parse(buffer, new Head(in, buffer.length() > 0));
    }

    /** The connection's bytes, which may not end once they have begun. */
    private static final class Head extends InputStream {

        private final InputStream in;
        private boolean begun;

        private Head(InputStream in, boolean begun) {
            this.in = in;
            this.begun = begun;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            if (count < 0 && begun) {
                throw new ConnectionClosedException("the head of the answer breaks off");
            }
            begun = true;
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
