package vitrine.console.lab;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.guard.GuardToken;
import vitrine.console.knob.KnobBoard;
import vitrine.console.settings.ConsoleProperties;
import vitrine.console.tiers.Instances;

/** Puts the lab together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LabProperties.class)
class LabConfiguration {

    @Bean
    Laboratory laboratory(
            LabProperties settings,
            ConsoleProperties tiers,
            Instances instances,
            KnobBoard knobs,
            JsonMapper json,
            GuardToken token) {
        return new Laboratory(settings, tiers, instances, knobs, json, token.value());
    }

    /** Tells the lab where this console is, once it is somewhere: an experiment turns knobs through it. */
    @Bean
    ConsoleAddress consoleAddress(Laboratory laboratory, @Value("${server.address}") InetAddress listensOn) {
        return new ConsoleAddress(laboratory, listensOn);
    }

    /** @param listensOn where alone it can be reached, unless it is everywhere */
    record ConsoleAddress(Laboratory laboratory, InetAddress listensOn) {

        @EventListener
        void up(WebServerInitializedEvent event) {
            laboratory.self(
                    URI.create("http://" + host() + ":" + event.getWebServer().getPort()));
        }

        /** By one of the names that the guard lets pass. */
        private String host() {
            if (listensOn.isAnyLocalAddress()) {
                return "localhost";
            }
            if (listensOn.isLoopbackAddress()) {
                String address = listensOn.getHostAddress();
                return listensOn instanceof Inet6Address ? "[" + address + "]" : address;
            }
            return listensOn.getHostName();
        }
    }
}
