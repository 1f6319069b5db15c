package vitrine.web.prefork;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * Settings by the rules that the workers' Spring Boot has, without Spring: an argument {@code --name=value} goes before
 * the environment variable {@code NAME} (dots are underscores, dashes are left out), that before
 * {@code application.properties}.
 */
final class Settings {

    private static final String FILE = "/application.properties";

    private final Map<String, String> arguments = new HashMap<>();
    private final Map<String, String> environment;
    private final Properties file;

    Settings(List<String> arguments, Map<String, String> environment, Properties file) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 2) {
                this.arguments.put(argument.substring(2, equals), argument.substring(equals + 1));
            }
        }
        this.environment = environment;
        this.file = file;
    }

    /** The settings of this process. */
    static Settings of(List<String> arguments) {
        Properties file = new Properties();
        try (InputStream in = Settings.class.getResourceAsStream(FILE)) {
            if (in != null) {
                file.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
        return new Settings(arguments, System.getenv(), file);
    }

    /** The value of {@code name}, empty where none is set. */
    String text(String name) {
        String value = arguments.get(name);
        if (value == null) {
            value = environment.get(variable(name));
        }
        return value == null ? file.getProperty(name, "").strip() : value;
    }

    int number(String name) {
        return parsed(name, Integer::valueOf);
    }

    /** The value of {@code name} under which {@code parser} understands it. */
    <T> T parsed(String name, Function<String, T> parser) {
        String value = text(name);
        try {
            return parser.apply(value);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("%s is '%s': %s".formatted(name, value, e.getMessage()), e);
        }
    }

    private static String variable(String name) {
        return name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
