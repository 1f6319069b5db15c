package vitrine.system.harness;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests whose {@link Prerequisite} is missing, or fails them where nothing may be skipped. */
final class NeedsCondition implements ExecutionCondition {

    private static final boolean NOTHING_SKIPPED = Boolean.parseBoolean(System.getenv("VITRINE_NOTHING_SKIPPED"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String missing = context.getElement().stream()
                .flatMap(NeedsCondition::needs)
                .flatMap(needs -> Arrays.stream(needs.value()))
                .filter(prerequisite -> !prerequisite.isMet())
                .map(Prerequisite::whatIsMissing)
                .collect(Collectors.joining(", "));
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("the machine has what is needed");
        }
        if (NOTHING_SKIPPED) {
            throw new IllegalStateException(missing + ", and VITRINE_NOTHING_SKIPPED says that no test may be skipped");
        }
        return ConditionEvaluationResult.disabled(missing);
    }

    /** Its own, and those of the annotations it bears. */
    private static Stream<Needs> needs(AnnotatedElement element) {
        Stream<Needs> borne = Arrays.stream(element.getAnnotations())
                .flatMap(annotation -> Arrays.stream(annotation.annotationType().getAnnotationsByType(Needs.class)));
        return Stream.concat(Arrays.stream(element.getAnnotationsByType(Needs.class)), borne);
    }
}
