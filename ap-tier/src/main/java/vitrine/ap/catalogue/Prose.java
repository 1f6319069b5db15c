package vitrine.ap.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes titles and descriptions: templates of the subject's style, filled with the subject's words. */
final class Prose {

    private static final Pattern A_BEFORE_VOWEL = Pattern.compile("\\b([Aa]) (?=[aeiouAEIOU])");
    private static final int MIN_DESCRIPTION = 1000;
    private static final int MAX_DESCRIPTION = 2000;

    private final List<String> adjectives;
    private final List<String> places;
    private final List<String> firstNames;
    private final Map<String, List<Template>> titles = new HashMap<>();
    private final Map<String, List<Template>> sentences = new HashMap<>();

    Prose(List<String> firstNames) {
        Properties words = Texts.properties("titles.properties");
        this.firstNames = firstNames;
        adjectives = List.of(words.getProperty("adjectives").split(",", -1));
        places = List.of(words.getProperty("places").split(",", -1));
        for (String style : List.of("story", "guide", "study")) {
            titles.put(style, Template.all(List.of(words.getProperty(style).split("\\|", -1))));
            for (String role : List.of("open", "body", "close")) {
                sentences.put(style + role, Template.all(role(style, role)));
            }
        }
    }

    String title(SubjectWords subject, RandomGenerator random) {
        String title = pick(pool(titles, subject.style()), random).fill(filling(subject, "", "", random));
        return articles(Character.toUpperCase(title.charAt(0)) + title.substring(1));
    }

    /** An opening, as many different sentences as make up the length, and a closing. */
    String description(SubjectWords subject, String title, String author, RandomGenerator random) {
        UnaryOperator<String> filling = lowerCase(filling(subject, title, author, random));
        String close = pick(pool(sentences, subject.style() + "close"), random).fill(filling);
        int length = random.nextInt(MIN_DESCRIPTION, MAX_DESCRIPTION) - close.length();
        List<Template> body = new ArrayList<>(pool(sentences, subject.style() + "body"));
        Collections.shuffle(body, new Random(random.nextLong()));
        StringBuilder text = new StringBuilder(
                pick(pool(sentences, subject.style() + "open"), random).fill(filling));
        for (Template sentence : body) {
            String next = sentence.fill(filling);
            if (text.length() >= MIN_DESCRIPTION && text.length() + next.length() > length) {
                break;
            }
            text.append(' ').append(next);
        }
        return articles(text.append(' ').append(close).toString());
    }

    /** "a" becomes "an" before the vowel that a gap was filled with. */
    private static String articles(String text) {
        return A_BEFORE_VOWEL.matcher(text).replaceAll("$1n ");
    }

    /** A book keeps its people, places and things from the first sentence to the last. */
    private UnaryOperator<String> filling(SubjectWords subject, String title, String author, RandomGenerator random) {
        Map<String, String> words = new HashMap<>();
        put(words, "adj", "", adjectives, random);
        put(words, "place", "place2", places, random);
        put(words, "thing", "thing2", subject.things(), random);
        put(words, "theme", "", subject.themes(), random);
        put(words, "name", "", firstNames, random);
        words.put("title", title);
        words.put("author", author);
        return gap -> gap.equals("person") ? pick(subject.people(), random) : words.getOrDefault(gap, gap);
    }

    private static void put(
            Map<String, String> words, String gap, String second, List<String> choice, RandomGenerator random) {
        int first = random.nextInt(choice.size());
        words.put(gap, choice.get(first));
        if (!second.isEmpty()) {
            int other = (first + 1 + random.nextInt(choice.size() - 1)) % choice.size();
            words.put(second, choice.get(other));
        }
    }

    private static UnaryOperator<String> lowerCase(UnaryOperator<String> filling) {
        return gap -> switch (gap) {
            case "adj", "thing", "thing2", "theme" -> filling.apply(gap).toLowerCase(Locale.ROOT);
            default -> filling.apply(gap);
        };
    }

    private static List<String> role(String style, String role) {
        Stream<String> lines = Texts.lines(style + ".txt").stream();
        return lines.filter(line -> line.startsWith(role + "\t"))
                .map(line -> line.substring(role.length() + 1))
                .toList();
    }

    private static List<Template> pool(Map<String, List<Template>> pools, String name) {
        return pools.getOrDefault(name, List.of());
    }

    static <T> T pick(List<T> choice, RandomGenerator random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
