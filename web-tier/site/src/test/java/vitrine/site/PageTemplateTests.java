package vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTemplateTests {

    @TempDir
    Path parts;

    @Test
    void replacesPartsAndTheAddressesInsideThem() throws IOException {
        Files.writeString(parts.resolve("head.html"), "<link href=\"{{assets}}/shop.css\">\n");

        var page = new PageTemplate(parts, "/v/1").fill("<head>\n{{part head}}\n</head>\n");

        assertThat(new String(page, StandardCharsets.UTF_8))
                .isEqualTo("<head>\n<link href=\"/v/1/shop.css\">\n</head>\n");
    }

    @Test
    void refusesAPlaceholderItDoesNotKnow() {
        assertThatThrownBy(() -> new PageTemplate(parts, "/v/1").fill("{{asset}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{{asset}}");
    }
}
