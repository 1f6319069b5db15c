package vitrine.inspection.autoconfigure;

import ch.qos.logback.classic.PatternLayout;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import vitrine.inspection.log.TraceConverter;

/** Teaches Logback the word {@code %trace}, before Spring Boot reads {@code logging.pattern.console}. */
final class TraceWord implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        PatternLayout.DEFAULT_CONVERTER_SUPPLIER_MAP.put(TraceConverter.WORD, TraceConverter::new);
    }
}
