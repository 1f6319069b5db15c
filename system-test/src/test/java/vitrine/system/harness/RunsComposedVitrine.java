package vitrine.system.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class drive the system as the real compose file runs it, which they take as a parameter of type
 * {@link ComposedVitrine}. All classes share one, and must leave it serving.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("system")
@Needs(Prerequisite.DOCKER)
@ExtendWith(ComposedVitrineExtension.class)
public @interface RunsComposedVitrine {}
