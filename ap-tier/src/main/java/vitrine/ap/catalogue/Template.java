package vitrine.ap.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with gaps like {@code {place}}, cut once and filled many times. */
final class Template {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    /** Literal text at even places, names of gaps at odd ones. */
    private final List<String> pieces;

    Template(String text) {
        List<String> cut = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int end = 0;
        while (gap.find()) {
            cut.add(text.substring(end, gap.start()));
            cut.add(gap.group(1));
            end = gap.end();
        }
        cut.add(text.substring(end));
        pieces = List.copyOf(cut);
    }

    static List<Template> all(List<String> texts) {
        return texts.stream().map(Template::new).toList();
    }

    String fill(UnaryOperator<String> filling) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(i % 2 == 0 ? pieces.get(i) : filling.apply(pieces.get(i)));
        }
        return text.toString();
    }
}
