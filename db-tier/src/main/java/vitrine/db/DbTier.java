package vitrine.db;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the database tier. */
@SpringBootApplication
public class DbTier {

    public static void main(String[] args) {
        SpringApplication.run(DbTier.class, args);
    }
}
