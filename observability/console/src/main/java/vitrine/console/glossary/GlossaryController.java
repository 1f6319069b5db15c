package vitrine.console.glossary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The glossary over HTTP: a part of a page for the console, the text itself for a terminal. */
@RestController
@RequestMapping("/api/glossary")
class GlossaryController {

    private final Glossary glossary;

    GlossaryController() throws IOException {
        glossary = new Glossary(new ClassPathResource("vitrine/console/glossary/glossary.md")
                .getContentAsString(StandardCharsets.UTF_8));
    }

    @GetMapping(produces = {"text/markdown;charset=UTF-8", "text/plain;charset=UTF-8"})
    String markdown() {
        return glossary.markdown();
    }

    @GetMapping(produces = "text/html;charset=UTF-8")
    String html() {
        return glossary.html();
    }
}
