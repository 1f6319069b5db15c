package vitrine.web.delegation;

import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.inspection.pool.PoolMetrics;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.XrayKey;
import vitrine.web.decision.Decisions;

/** Puts the AP tier at {@code /api/*}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DelegationProperties.class)
class DelegationConfiguration {

    @Bean
    DelegationMetrics delegationMetrics() {
        return new DelegationMetrics();
    }

    @Bean
    PoolPolicy poolPolicy(DelegationProperties properties) {
        return new PoolPolicy(properties.pool());
    }

    @Bean
    Targets targets(DelegationProperties properties, PoolPolicy policy, DelegationMetrics metrics) {
        return new Targets(properties, policy, metrics, metrics::follow);
    }

    @Bean
    DelegationKnobs delegationKnobs(PoolPolicy policy, Targets targets) {
        return new DelegationKnobs(policy, targets);
    }

    @Bean
    Upkeep delegationUpkeep(Targets targets, DelegationProperties properties) {
        TargetLookup lookup = new TargetLookup(
                properties.targets().stream().map(TargetName::parse).toList(), TargetLookup.forgetful());
        return new Upkeep(targets, lookup, properties);
    }

    @Bean
    PoolMetrics delegationPoolMetrics(Targets targets) {
        return new PoolMetrics("ap", targets::stats);
    }

    @Bean
    ServletRegistrationBean<DelegationServlet> delegationServlet(
            Targets targets,
            DelegationProperties properties,
            PoolPolicy policy,
            DelegationMetrics metrics,
            Decisions decisions,
            ConnectionWatch connections,
            XrayKey key) {
        Delegation delegation = new Delegation(targets, properties, policy, metrics, connections, key);
        ServletRegistrationBean<DelegationServlet> registration =
                new ServletRegistrationBean<>(new DelegationServlet(delegation, decisions), "/api/*");
        registration.setName("delegation");
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** A client that asks first ({@code Expect: 100-continue}) is told to go on when its body is wanted, not before. */
    @Bean
    TomcatProtocolHandlerCustomizer<AbstractHttp11Protocol<?>> continueWhenTheBodyIsRead() {
        return protocol -> protocol.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
    }
}
