package vitrine.inspection.autoconfigure;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.ThreadWatch;

/**
 * Pays for the first look ahead, where any request is looked at: beside the requests, once the application is ready, some
 * tenths of a processor's second.
 */
final class XrayWarmUp implements ApplicationListener<ApplicationReadyEvent> {

    private final XrayProperties settings;
    private final ThreadWatch threads;
    private final ConnectionWatch connections;

    XrayWarmUp(XrayProperties settings, ThreadWatch threads, ConnectionWatch connections) {
        this.settings = settings;
        this.threads = threads;
        this.connections = connections;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (settings.isOn()) {
            Thread.ofPlatform().daemon().name("xray-warm-up").start(this::warmUp);
        }
    }

    private void warmUp() {
        threads.warmUp();
        connections.warmUp();
    }
}
