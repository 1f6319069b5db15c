package vitrine.web.connection;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the servlet container and notes each request on its connection. One for each processor, which serves one
 * connection at a time.
 */
final class NotingAdapter implements Adapter {

    private final Adapter container;
    private @Nullable ClientChannel channel;

    NotingAdapter(Adapter container) {
        this.container = container;
    }

    void serves(ClientChannel channel) {
        this.channel = channel;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (channel != null) {
            channel.requestBegins();
        }
        container.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return container.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return container.asyncDispatch(request, response, event);
    }

    @Override
    public void log(Request request, Response response, long nanos) {
        container.log(request, response, nanos);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        container.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return container.getDomain();
    }
}
