package vitrine.console.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import vitrine.console.hop.HopReader;
import vitrine.console.settings.ConsoleProperties;
import vitrine.inspection.export.SpanCompletion;
import vitrine.inspection.export.SpanExport;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Place;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.ThreadWatch;

/** Makes the client, and pays for its first look at the kernel before anybody waits for it. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    private static final int HOPS_KEPT = 2 * ShopClient.MOST_AT_ONCE;

    @Bean
    ThreadWatch threadWatch() {
        return ThreadWatch.ofThisMachine();
    }

    @Bean
    ConnectionWatch connectionWatch() {
        return ConnectionWatch.ofThisMachine();
    }

    @Bean
    ShopClient shopClient(
            ConsoleProperties settings,
            HopReader reader,
            ThreadWatch threads,
            ConnectionWatch connections,
            ObjectProvider<SpanExport> export)
            throws IOException {
        Path file = settings.keyFile();
        String key = file == null ? null : Files.readString(file).strip();
        Place place = Place.ofThisProcess("client");
        SpanExport listener = export.getIfAvailable();
        HopLog log = listener == null ? new HopLog(place, HOPS_KEPT) : new HopLog(place, HOPS_KEPT, listener);
        return new ShopClient(settings.shopAddress(), key, log, reader, threads, connections);
    }

    /** The console's own hop is no server's: with it a trace that it began has its beginning. */
    @Bean
    @Lazy
    SpanCompletion clientSpan() {
        return hop -> Stream.concat(
                        Stream.of(hop.getFirst().waitingFor("web")),
                        hop.stream().skip(1))
                .toList();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> warmUp(ThreadWatch threads, ConnectionWatch connections) {
        return _ -> Thread.ofPlatform().daemon().name("client-warm-up").start(() -> {
            threads.warmUp();
            connections.warmUp();
        });
    }
}
