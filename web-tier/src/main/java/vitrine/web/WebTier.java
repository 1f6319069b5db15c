package vitrine.web;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vitrine.inspection.libc.Libc;
import vitrine.web.prefork.Bond;

/**
 * A worker process of the web tier: takes connections from the socket that it inherits from its master. Started alone, as
 * from an IDE, it binds its own port and serves just the same.
 */
@SpringBootApplication
public class WebTier {

    public static void main(String[] args) {
        Bond.tie(List.of(args), Libc.ofThisMachine());
        SpringApplication.run(WebTier.class, args);
    }
}
