package vitrine.ap.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/**
 * A subject with the words that its books are about.
 *
 * @param style which title templates and sentences suit it: story, guide or study
 */
record SubjectWords(
        String id, String name, String style, List<String> things, List<String> themes, List<String> people) {

    static List<SubjectWords> all() {
        Properties words = Texts.properties("subjects.properties");
        return words.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".name"))
                .map(key -> key.substring(0, key.length() - ".name".length()))
                .map(id -> of(id, words))
                .sorted(Comparator.comparing(SubjectWords::id))
                .toList();
    }

    private static SubjectWords of(String id, Properties words) {
        return new SubjectWords(
                id,
                words.getProperty(id + ".name"),
                words.getProperty(id + ".style"),
                list(words, id + ".things"),
                list(words, id + ".themes"),
                list(words, id + ".people"));
    }

    private static List<String> list(Properties words, String key) {
        return List.of(words.getProperty(key).split(",", -1));
    }
}
