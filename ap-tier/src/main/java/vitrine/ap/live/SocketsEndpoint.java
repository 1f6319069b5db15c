package vitrine.ap.live;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;
import vitrine.inspection.live.SocketsPage;

/** {@code /actuator/sockets}: the TCP sockets of this process, as the kernel has them. */
@Component
@Endpoint(id = "sockets")
class SocketsEndpoint {

    private final SocketsPage page;

    SocketsEndpoint(SocketsPage page) {
        this.page = page;
    }

    @ReadOperation(produces = "application/json")
    String sockets() {
        return page.json();
    }
}
