package vitrine.inspection.access;

import jakarta.servlet.ServletException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.catalina.AccessLog;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/** Writes a line for each request, also for one that Tomcat refuses before any valve sees it. */
public final class AccessLogValve extends ValveBase implements AccessLog {

    private static final int BUFFER_BYTES = 256 * 1024;
    private static final int LINE_CHARS = 512;

    private final AccessNames names;
    private final AccessFormat format;
    private final LineBuffer lines;
    private final StringBuilder line = new StringBuilder(LINE_CHARS);

    private AccessLogValve(AccessNames names, AccessFormat format, LineSink sink) {
        super(true);
        this.names = names;
        this.format = format;
        this.lines = new LineBuffer(sink, BUFFER_BYTES);
    }

    /** Lines of JSON on standard output, or to the file if there is one. */
    public static AccessLogValve structured(
            AccessNames names, String service, String node, @Nullable Path file, long maxBytes) throws IOException {
        return new AccessLogValve(names, new EcsFormat(service, node), sink(file, maxBytes));
    }

    /** Lines for people on standard output, or to the file if there is one. */
    public static AccessLogValve readable(AccessNames names, @Nullable Path file, long maxBytes) throws IOException {
        return new AccessLogValve(names, new ReadableFormat(), sink(file, maxBytes));
    }

    private static LineSink sink(@Nullable Path file, long maxBytes) throws IOException {
        return file == null
                ? new StandardOutput(new FileOutputStream(FileDescriptor.out))
                : new BoundedFile(file, maxBytes);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    /** Tomcat calls it when the answer is out. */
    @Override
    public void log(Request request, Response response, long nanos) {
        AccessEntry entry = AccessEntry.of(names, request, response, nanos);
        synchronized (line) {
            line.setLength(0);
            format.append(entry, line);
            lines.add(line);
        }
    }

    @Override
    protected void startInternal() throws LifecycleException {
        super.startInternal();
        lines.start();
    }

    @Override
    protected void stopInternal() throws LifecycleException {
        super.stopInternal();
        lines.close();
    }

    /** There is no proxy in front whose word would be taken for the client's address: no address is written. */
    @Override
    public void setRequestAttributesEnabled(boolean enabled) {}

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
