package vitrine.load.mix;

import java.util.List;
import java.util.Map;

/** A catalogue, and settings with their defaults but for some. */
final class ExampleCatalogue {

    static final Catalogue CATALOGUE =
            new Catalogue(1_000, List.of("art", "travel"), List.of("winter", "river"), List.of("Ada", "Grace"));

    private ExampleCatalogue() {}

    static Visits visits(Map<String, String> settings) {
        return new Visits(Settings.of(settings::get), CATALOGUE);
    }
}
