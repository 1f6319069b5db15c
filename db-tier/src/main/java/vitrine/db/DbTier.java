package vitrine.db;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the database tier. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DbTier {

    public static void main(String[] args) {
        SpringApplication.run(DbTier.class, args);
    }
}
