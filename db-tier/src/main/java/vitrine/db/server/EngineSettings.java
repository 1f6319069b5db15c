package vitrine.db.server;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import vitrine.db.engine.EngineProbes;

/**
 * H2's settings that are system properties, which its classes read once, when they load: hence this early. H2's own
 * sockets stay on the loopback interface; and SQL may name no Java class (trigger, table engine, alias), whoever asks,
 * but the one that the server itself needs. The probes must be in H2's classes before they load, too.
 */
final class EngineSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        System.setProperty("h2.allowedClasses", "org.h2.server.TcpServer");
        EngineProbes.missing();
    }
}
