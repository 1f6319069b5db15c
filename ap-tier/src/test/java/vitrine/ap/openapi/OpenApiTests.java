package vitrine.ap.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vitrine.ap.support.DatabaseTier;
import vitrine.ap.support.SharedTier;
import vitrine.ap.support.Tier;
import vitrine.ap.view.View;

/** Holds the document in the jar against the controllers. */
class OpenApiTests {

    private static final Path IN_JAR = Path.of("src", "main", "resources", "openapi.json");
    private static final Path MADE = Path.of("target", "openapi.json");

    @Test
    void servesADocumentOfEveryPath() {
        JsonNode paths = SharedTier.get().api().get("/api/openapi.json").body().get("paths");

        assertThat(paths.propertyNames())
                .contains("/api/subjects", "/api/books/{id}", "/api/orders", "/api/admin/books/{id}")
                .hasSize(12);
    }

    @Test
    void saysWhatTheControllersSay() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();

        String made = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document()) + "\n";

        Files.writeString(MADE, made);
        assertThat(Files.readString(IN_JAR))
                .as("The API changed; if that is meant, copy %s to %s", MADE, IN_JAR)
                .isEqualTo(made);
    }

    private static JsonNode document() {
        try (DatabaseTier database = new DatabaseTier();
                Tier tier = Tier.start(
                        database.url(),
                        database.passwordFile(),
                        "--springdoc.api-docs.enabled=true",
                        "--springdoc.api-docs.path=/made",
                        "--springdoc.writer-with-order-by-keys=true",
                        "--springdoc.default-produces-media-type=application/json")) {
            SpringDocUtils.getConfig().addResponseWrapperToIgnore(View.class);
            tier.context().getBeansWithAnnotation(Controller.class).values().stream()
                    .map(Object::getClass)
                    .filter(type -> type.getName().startsWith("vitrine."))
                    .forEach(type -> SpringDocUtils.getConfig().addRestControllers(type));
            ObjectNode document = (ObjectNode) tier.api().get("/made").body();
            document.remove("servers");
            document.putObject("info").put("title", "Vitrine: the shop's API").put("version", "1");
            requireTheToken(document);
            return document;
        }
    }

    private static void requireTheToken(ObjectNode document) {
        ((ObjectNode) document.at("/paths/~1api~1admin~1books~1{id}/patch"))
                .putArray("security")
                .addObject()
                .putArray("administrator");
        ((ObjectNode) document.at("/components"))
                .putObject("securitySchemes")
                .putObject("administrator")
                .put("type", "http")
                .put("scheme", "bearer");
    }
}
