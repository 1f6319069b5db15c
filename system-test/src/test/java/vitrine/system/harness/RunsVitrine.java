package vitrine.system.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class drive a running system, which they take as a parameter of type {@link Vitrine}. Classes
 * without settings share one system that lives until the last of them has run, and must leave it serving.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("system")
@Needs(Prerequisite.LINUX)
@ExtendWith(VitrineExtension.class)
public @interface RunsVitrine {

    /** Environment variables of the tiers, {@code NAME=value}; a class that names any has a system of its own. */
    String[] settings() default {};

    /** Instances of the AP tier; a class that wants more than one has a system of its own. */
    int ap() default 1;

    /** Whether the class has a system of its own, since its tests break it. */
    boolean own() default false;
}
