package vitrine.lab.report;

import java.util.ArrayList;
import java.util.List;

/** Text in lines for a terminal, which gets no control letters to obey. */
final class Wrap {

    private Wrap() {}

    /** At most so many letters a line; breaks between words, and within those that are longer. At least one line. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word.replaceAll("\\p{Cntrl}", "?");
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
            while (line.length() > width) {
                lines.add(line.substring(0, width));
                line.delete(0, width);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Lines below one another, all but the first behind so many blanks. */
    static String hanging(String first, String text, int width) {
        String indent = " ".repeat(first.length());
        return first + String.join("\n" + indent, lines(text, width - first.length())) + "\n";
    }
}
