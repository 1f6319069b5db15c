package vitrine.inspection.xray;

import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.http.MimeHeaders;
import vitrine.inspection.Reading;

/** How long the heads of HTTP/1.1 messages are that Tomcat reads and writes, in bytes. */
final class HttpHeads {

    /** {@code HTTP/1.1 200 } and the end of the line; the reason's text is left out. */
    private static final int STATUS_LINE = "HTTP/1.1 200 \r\n".length();

    private static final int AROUND_FIELD = ": \r\n".length();
    private static final int EMPTY_LINE = "\r\n".length();

    private HttpHeads() {}

    /** Of a request whose body has not been touched yet: what has been parsed of what has been read. */
    static Reading<Long> received(Request request) {
        return request.getInputBuffer() instanceof Http11InputBuffer input && input.getByteBuffer() != null
                ? Reading.of((long) input.getByteBuffer().position())
                : Reading.unavailable("it did not come by HTTP/1.1");
    }

    /** Of an answer that has been sent: its status and all its fields, as the server writes them. */
    static Reading<Long> sent(Response response) {
        if (!response.isCommitted()) {
            return Reading.unavailable("nothing was sent");
        }
        MimeHeaders fields = response.getMimeHeaders();
        int bytes = STATUS_LINE + EMPTY_LINE;
        for (int i = 0; i < fields.size(); i++) {
            bytes += fields.getName(i).getLength() + fields.getValue(i).getLength() + AROUND_FIELD;
        }
        return Reading.of((long) bytes);
    }
}
