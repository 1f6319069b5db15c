package vitrine.ap.worker;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The threads that serve requests.
 *
 * @param threads the most requests served at the same time
 * @param queue the most requests that wait for a thread; one more is answered 503 at once
 */
@ConfigurationProperties("vitrine.worker")
record WorkerProperties(
        @DefaultValue("16") int threads,
        @DefaultValue("100") int queue) {

    WorkerProperties {
        if (threads < 1 || threads > 1000) {
            throw new IllegalArgumentException("vitrine.worker.threads must be 1 to 1000, not " + threads);
        }
        if (queue < 1 || queue > 10_000) {
            throw new IllegalArgumentException("vitrine.worker.queue must be 1 to 10000, not " + queue);
        }
    }
}
