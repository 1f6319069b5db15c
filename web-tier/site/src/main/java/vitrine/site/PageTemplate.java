package vitrine.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the two placeholders of a page: {@code {{part NAME}}} by the file {@code NAME.html} of the parts folder, and
 * {@code {{assets}}} by the versioned address of scripts and styles. Any other {@code {{...}}} is an error.
 */
final class PageTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)}}");

    private final Path parts;
    private final String assets;

    PageTemplate(Path parts, String assets) {
        this.parts = parts;
        this.assets = assets;
    }

    byte[] fill(String page) throws IOException {
        return expand(page).getBytes(StandardCharsets.UTF_8);
    }

    private String expand(String text) throws IOException {
        var filled = new StringBuilder();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(valueOf(matcher.group(1))));
        }
        return matcher.appendTail(filled).toString();
    }

    private String valueOf(String placeholder) throws IOException {
        if (placeholder.equals("assets")) {
            return assets;
        }
        if (placeholder.startsWith("part ")) {
            return expand(Files.readString(parts.resolve(placeholder.substring(5) + ".html"))
                    .stripTrailing());
        }
        throw new IllegalArgumentException("unknown placeholder {{" + placeholder + "}}");
    }
}
