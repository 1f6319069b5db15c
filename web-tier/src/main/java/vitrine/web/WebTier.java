package vitrine.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web tier. */
@SpringBootApplication
public class WebTier {

    public static void main(String[] args) {
        SpringApplication.run(WebTier.class, args);
    }
}
