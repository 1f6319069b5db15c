package vitrine.ap.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vitrine.ap.ApTier;

/** An AP tier in this process, with the settings that a test wants. */
public final class Tier implements AutoCloseable {

    public static final int BOOKS = 600;
    public static final String ADMIN_TOKEN = "only-for-tests";
    public static final String XRAY_KEY = ADMIN_TOKEN;

    private final ConfigurableApplicationContext context;

    private Tier(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Tier start(String url, Path passwordFile, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.main.register-shutdown-hook=false",
                "--vitrine.catalogue.books=" + BOOKS,
                "--vitrine.admin.token-file=" + passwordFile,
                "--vitrine.xray.key-file=" + passwordFile,
                "--vitrine.database.user=shop",
                "--vitrine.database.password-file=" + passwordFile,
                "--vitrine.database.url=" + url));
        for (String setting : settings) {
            arguments.removeIf(other -> other.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add(setting);
        }
        return new Tier(new SpringApplicationBuilder(ApTier.class).run(arguments.toArray(String[]::new)));
    }

    public Api api() {
        return new Api(port());
    }

    /** The management port. */
    public Api management() {
        return new Api(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port")));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public ApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
