package vitrine.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Where a person looks at the tiers: it sends requests as a client does, and reads what the tiers keep of them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Console {

    public static void main(String[] arguments) {
        SpringApplication.run(Console.class, arguments);
    }
}
