package vitrine.lab.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal: columns stand below one another, and the widest are wrapped until all fit. */
final class TextTable {

    private static final int GAP = 2;

    private final int width;
    private final int words;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * With its heading.
     *
     * @param width of the terminal, in letters
     * @param words how many columns at the end are words; those between the first and them are numbers, to the right
     */
    TextTable(int width, int words, String... heading) {
        this.width = width;
        this.words = words;
        rows.add(List.of(heading));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        int[] widths = widths();
        return rows.stream().map(row -> row(row, widths)).collect(Collectors.joining());
    }

    private int[] widths() {
        int columns = rows.getFirst().size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        while (Arrays.stream(widths).sum() + GAP * (columns - 1) > width) {
            int widest = IntStream.range(0, columns)
                    .reduce(0, (most, column) -> widths[column] > widths[most] ? column : most);
            widths[widest]--;
        }
        return widths;
    }

    private String row(List<String> row, int[] widths) {
        List<List<String>> cells = IntStream.range(0, widths.length)
                .mapToObj(column -> Wrap.lines(row.get(column), widths[column]))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> line(cells, line, widths))
                .collect(Collectors.joining());
    }

    private String line(List<List<String>> cells, int line, int[] widths) {
        return IntStream.range(0, widths.length)
                        .mapToObj(column -> {
                            List<String> cell = cells.get(column);
                            String text = line < cell.size() ? cell.get(line) : "";
                            String gap = " ".repeat(widths[column] - text.length());
                            return number(column, widths.length) ? gap + text : text + gap;
                        })
                        .collect(Collectors.joining(" ".repeat(GAP)))
                        .stripTrailing()
                + "\n";
    }

    private boolean number(int column, int columns) {
        return column > 0 && column < columns - words;
    }
}
