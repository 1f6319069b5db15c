package vitrine.system.harness;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives each test its system, started when first asked for; when a test fails, says what the tiers said. */
final class VitrineExtension implements ParameterResolver, TestExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(VitrineExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Vitrine.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return vitrine(context);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        System.err.println("Logs of the tiers at the end of " + context.getDisplayName());
        System.err.println(vitrine(context).logs());
        throw failure;
    }

    private static Vitrine vitrine(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        RunsVitrine wanted = testClass.getAnnotation(RunsVitrine.class);
        boolean shared = !wanted.own() && wanted.settings().length == 0 && wanted.ap() == 1;
        String key = shared ? "shared" : testClass.getName();
        ExtensionContext owner = shared ? context.getRoot() : classContext(context);
        return owner.getStore(NAMESPACE)
                .computeIfAbsent(key, _ -> Vitrine.up(settings(wanted), wanted.ap()), Vitrine.class);
    }

    private static ExtensionContext classContext(ExtensionContext context) {
        ExtensionContext owner = context;
        while (owner.getTestMethod().isPresent()) {
            owner = owner.getParent().orElseThrow();
        }
        return owner;
    }

    private static Map<String, String> settings(RunsVitrine wanted) {
        return Arrays.stream(wanted.settings())
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
