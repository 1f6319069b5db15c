package vitrine.ap.openapi;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vitrine.ap.view.CachePolicy;
import vitrine.ap.view.View;
import vitrine.ap.view.ViewWriter;

/**
 * Serves the OpenAPI document. It lies in the jar, made from these very controllers; a test fails when the two differ.
 */
@Controller
class OpenApiController {

    private final View<Object> document;

    OpenApiController(ViewWriter writer) throws IOException {
        document = writer.ready(new ClassPathResource("openapi.json").getContentAsByteArray(), CachePolicy.DOCUMENT);
    }

    @GetMapping("/api/openapi.json")
    View<Object> document() {
        return document;
    }
}
