package vitrine.ap.live;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;
import vitrine.inspection.live.ThreadsPage;

/** {@code /actuator/threads}: the threads of this process, with what the kernel counts of each. */
@Component
@Endpoint(id = "threads")
class ThreadsEndpoint {

    private final ThreadsPage page;

    ThreadsEndpoint(ThreadsPage page) {
        this.page = page;
    }

    @ReadOperation(produces = "application/json")
    String threads() {
        return page.json();
    }
}
