package vitrine.site.cover;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells the pages how to set a title on each cover. */
public final class CoverStyles {

    private CoverStyles() {}

    /** An ES module whose default export has, at the cover's number: title area, letters, ink. */
    public static String asModule() {
        return IntStream.range(0, Covers.COUNT)
                .mapToObj(number -> CoverDesign.of(number).asModuleRow())
                .collect(Collectors.joining(",\n  ", "export default [\n  ", ",\n];\n"));
    }
}
