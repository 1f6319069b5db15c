package vitrine.ap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application tier. */
@SpringBootApplication
public class ApTier {

    public static void main(String[] args) {
        SpringApplication.run(ApTier.class, args);
    }
}
