package vitrine.inspection.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.live.ProcessIdentityMetrics;
import vitrine.inspection.live.SocketsPage;
import vitrine.inspection.live.ThreadsPage;
import vitrine.inspection.metrics.KernelMetrics;
import vitrine.inspection.metrics.ProcessMetrics;

/** What a live map of all tiers wants from each process: the kernel's figures, and pages of threads and sockets. */
@AutoConfiguration
public final class LiveAutoConfiguration {

    @Bean
    ProcessIdentityMetrics processIdentityMetrics() {
        return new ProcessIdentityMetrics(KernelRoot.ofThisMachine());
    }

    @Bean
    ProcessMetrics kernelProcessMetrics() {
        return new ProcessMetrics(KernelRoot.ofThisMachine());
    }

    @Bean
    KernelMetrics kernelMetrics() {
        return new KernelMetrics(KernelRoot.ofThisMachine());
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
