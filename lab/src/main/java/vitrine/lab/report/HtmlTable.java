package vitrine.lab.report;

import static vitrine.lab.report.Markup.escape;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table that scrolls within itself. Everything in it is text; the first cell of a row is its heading. */
final class HtmlTable {

    private final String caption;
    private final List<String> columns;
    private final int words;
    private final StringBuilder rows = new StringBuilder();

    /** @param words how many columns at the end are words; those between the first and them are numbers */
    HtmlTable(String caption, int words, String... columns) {
        this.caption = caption;
        this.words = words;
        this.columns = List.of(columns);
    }

    void add(String... cells) {
        rows.append("<tr>")
                .append(row(List.of(cells), "<th scope=\"row\"", "<td"))
                .append("</tr>\n");
    }

    /** Below a row: what it needs said. */
    void remark(String kind, String text) {
        rows.append("<tr class=\"remark\"><td colspan=\"%d\"><span><strong>%s</strong> %s</span></td></tr>\n"
                .formatted(columns.size(), escape(kind), escape(text)));
    }

    @Override
    public String toString() {
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="%1$s"><table>
            <caption>%1$s</caption>
            <thead><tr>%2$s</tr></thead>
            <tbody>
            %3$s</tbody></table></div>
            """.formatted(escape(caption), row(columns, "<th scope=\"col\"", "<th scope=\"col\""), rows);
    }

    private String row(List<String> cells, String first, String others) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> (i == 0 ? first : others)
                        + (number(i) ? " class=\"number\">" : ">")
                        + escape(cells.get(i))
                        + (i == 0 ? first : others).substring(0, 3).replace("<", "</") + ">")
                .collect(Collectors.joining());
    }

    private boolean number(int column) {
        return column > 0 && column < columns.size() - words;
    }
}
