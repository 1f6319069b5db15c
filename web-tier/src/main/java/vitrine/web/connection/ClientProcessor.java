package vitrine.web.connection;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import vitrine.web.connection.ClientChannel.Phase;

/** Tomcat's HTTP/1.1, which notes on the connection what happens there. */
final class ClientProcessor extends Http11Processor {

    private final NotingAdapter noting;

    ClientProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
        this(protocol, new NotingAdapter(adapter));
    }

    private ClientProcessor(AbstractHttp11Protocol<?> protocol, NotingAdapter noting) {
        super(protocol, noting);
        this.noting = noting;
    }

    /**
     * Serves what has come: none, one or (pipelined) several requests. If a head has come in part, it ends with {@code
     * LONG} and is called again.
     */
    @Override
    public SocketState service(SocketWrapperBase<?> wrapper) throws IOException {
        ClientChannel channel = (ClientChannel) wrapper.getSocket();
        channel.stayOrEnter(Phase.HEAD);
        noting.serves(channel);
        SocketState state = super.service(wrapper);
        if (state == SocketState.OPEN || state == SocketState.SENDFILE) {
            channel.enter(Phase.IDLE);
        } else if (state == SocketState.LONG && !isAsync()) {
            channel.stayOrEnter(Phase.HEAD);
        }
        return state;
    }
}
