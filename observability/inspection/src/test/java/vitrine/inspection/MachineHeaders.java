package vitrine.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The machine's own C headers, asked through its compiler. Where there is no compiler or a header is missing, the test is
 * skipped and says which.
 */
public final class MachineHeaders {

    private static final int COMPILER_SECONDS = 60;

    private final String includes;

    private MachineHeaders(String includes) {
        this.includes = includes;
    }

    /** The headers of these names; skips the test where they cannot be compiled. */
    public static MachineHeaders including(String... names) {
        String includes = Arrays.stream(names)
                .map("#include <%s>\n"::formatted)
                .collect(Collectors.joining("", "#define _GNU_SOURCE\n#include <stddef.h>\n", ""));
        Outcome outcome = compile(includes, "-fsyntax-only");
        assumeTrue(
                outcome.ok(), () -> "not checked here, since this machine cannot compile " + includes + outcome.text());
        return new MachineHeaders(includes);
    }

    /** Every number that a class keeps for itself and its package is what C makes of the expression for its name. */
    public void agreeWith(Class<?> holder, UnaryOperator<String> expression) {
        agreeWith(constantsOf(holder), expression);
    }

    public void agreeWith(Map<String, Integer> constants, UnaryOperator<String> expression) {
        assertThat(constants).isNotEmpty();
        Outcome outcome = compile(includes + assertions(constants, expression), "-fsyntax-only");
        if (!outcome.ok()) {
            fail(outcome.text());
        }
    }

    /** Whether C knows the expression at all, as it does not know a field that came with later headers. */
    public boolean know(String expression) {
        return compile(includes + "enum { probe = sizeof(%s) };\n".formatted(expression), "-fsyntax-only")
                .ok();
    }

    /** What a program prints that does {@code body}; skips the test where programs made here may not run. */
    public List<String> run(Path directory, String body) {
        Path program = directory.resolve("program");
        Outcome compiled =
                compile(includes + "#include <stdio.h>\nint main(void) {\n" + body + "}\n", "-o", program.toString());
        assertThat(compiled.ok()).describedAs(compiled.text()).isTrue();
        Outcome outcome = outcome(List.of(program.toString()), "");
        assumeTrue(outcome.ok(), () -> "not checked here, since programs do not run: " + outcome.text());
        return outcome.text().lines().toList();
    }

    /** The whole numbers that are static, final and not private, by name. */
    public static Map<String, Integer> constantsOf(Class<?> holder) {
        Map<String, Integer> constants = new TreeMap<>();
        for (Field field : holder.getDeclaredFields()) {
            if (isConstant(field)) {
                constants.put(field.getName(), value(field));
            }
        }
        return constants;
    }

    private static boolean isConstant(Field field) {
        int modifiers = field.getModifiers();
        return Modifier.isStatic(modifiers)
                && Modifier.isFinal(modifiers)
                && !Modifier.isPrivate(modifiers)
                && field.getType() == int.class;
    }

    private static int value(Field field) {
        try {
            field.setAccessible(true);
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String assertions(Map<String, Integer> constants, UnaryOperator<String> expression) {
        return constants.entrySet().stream()
                .map(constant -> "_Static_assert((int) (%s) == %d, \"%s is not %d\");\n"
                        .formatted(
                                expression.apply(constant.getKey()),
                                constant.getValue(),
                                constant.getKey(),
                                constant.getValue()))
                .collect(Collectors.joining());
    }

    private static Outcome compile(String source, String... options) {
        List<String> command = new ArrayList<>(List.of("cc", "-x", "c", "-std=gnu11", "-"));
        command.addAll(List.of(options));
        return outcome(command, source);
    }

    private static Outcome outcome(List<String> command, String input) {
        try {
            Path output = Files.createTempFile("headers", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                    stdin.write(input);
                }
                boolean ended = process.waitFor(COMPILER_SECONDS, TimeUnit.SECONDS);
                return new Outcome(ended && process.exitValue() == 0, Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Outcome(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private record Outcome(boolean ok, String text) {}
}
