package vitrine.ap.xray;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/** Reads and writes JSON for the handlers, each as a step of its own. */
final class JsonSteps extends JacksonJsonHttpMessageConverter {

    JsonSteps(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        try (Step step = Hop.step("read JSON")) {
            long length = message.getHeaders().getContentLength();
            if (length < 0) {
                step.unknown("json.size", "the request does not say its length ahead");
            } else {
                step.fact("json.size", length, "bytes");
            }
            return super.read(type, message, hints);
        }
    }

    @Override
    protected void writeInternal(
            Object value, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        try (Step step = Hop.step("write JSON")) {
            if (step.isOn()) {
                Counted counted = new Counted(message);
                super.writeInternal(value, type, counted, hints);
                step.fact("json.size", counted.bytes, "bytes");
            } else {
                super.writeInternal(value, type, message, hints);
            }
        }
    }

    /** Counts the bytes of the body. */
    private static final class Counted implements HttpOutputMessage {

        private final HttpOutputMessage message;
        private long bytes;

        Counted(HttpOutputMessage message) {
            this.message = message;
        }

        @Override
        public OutputStream getBody() throws IOException {
            return new FilterOutputStream(message.getBody()) {

                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                    bytes++;
                }

                @Override
                public void write(byte[] text, int from, int length) throws IOException {
                    out.write(text, from, length);
                    bytes += length;
                }
            };
        }

        @Override
        public HttpHeaders getHeaders() {
            return message.getHeaders();
        }
    }
}
