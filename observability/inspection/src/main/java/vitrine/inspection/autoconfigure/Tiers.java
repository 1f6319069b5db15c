package vitrine.inspection.autoconfigure;

import org.springframework.core.env.Environment;
import vitrine.inspection.hop.Place;

/** Which tier this is: the application's name up to its dash. */
final class Tiers {

    private Tiers() {}

    static Place place(Environment environment) {
        return Place.ofThisProcess(
                environment.getRequiredProperty("spring.application.name").replaceFirst("-.*", ""));
    }
}
