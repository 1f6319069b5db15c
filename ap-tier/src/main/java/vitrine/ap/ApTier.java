package vitrine.ap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the application tier. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ApTier {

    public static void main(String[] args) {
        SpringApplication.run(ApTier.class, args);
    }
}
