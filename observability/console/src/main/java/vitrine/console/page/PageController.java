package vitrine.console.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vitrine.console.guard.GuardToken;

/** Sends the page with this start's token in it. Only the same origin can read it there. */
@RestController
class PageController {

    private static final String PLACE = "{{token}}";

    private final String page;

    PageController(GuardToken token) throws IOException {
        String template =
                new ClassPathResource("vitrine/console/page/index.html").getContentAsString(StandardCharsets.UTF_8);
        this.page = template.replace(PLACE, token.value());
    }

    @GetMapping(path = "/", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(page);
    }
}
