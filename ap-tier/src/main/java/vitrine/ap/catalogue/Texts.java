package vitrine.ap.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Reads the word lists and sentences that lie beside the classes. */
final class Texts {

    private Texts() {}

    static Properties properties(String name) {
        try (BufferedReader reader = open(name)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String name) {
        try (BufferedReader reader = open(name)) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open(String name) {
        InputStream stream = Texts.class.getResourceAsStream("/catalogue/" + name);
        if (stream == null) {
            throw new IllegalStateException("catalogue/" + name + " is missing from the jar");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
