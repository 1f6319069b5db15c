package vitrine.inspection.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.live.ProcessIdentityMetrics;
import vitrine.inspection.live.SocketsPage;
import vitrine.inspection.live.ThreadsPage;

/** What a live map of all tiers wants of each process beside its metrics: who it is, and pages of its threads and sockets. */
@AutoConfiguration
public final class LiveAutoConfiguration {

    @Bean
    ProcessIdentityMetrics processIdentityMetrics() {
        return new ProcessIdentityMetrics(KernelRoot.ofThisMachine());
    }

    @Bean
    ThreadsPage threadsPage() {
        return ThreadsPage.ofThisProcess();
    }

    @Bean
    SocketsPage socketsPage() {
        return SocketsPage.ofThisProcess();
    }
}
