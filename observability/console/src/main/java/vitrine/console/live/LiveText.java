package vitrine.console.live;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A picture for a terminal: a table for each tier, a line for each process and one for their sum. */
final class LiveText {

    private record Column(String head, String figure, Form form) {}

    private enum Form {
        RATE,
        COUNT,
        PERCENT,
        MEGABYTES
    }

    private static final List<Column> PROCESS = List.of(
            new Column("user %", "cpu.user", Form.PERCENT),
            new Column("system %", "cpu.system", Form.PERCENT),
            new Column("private MB", "memory.private", Form.MEGABYTES),
            new Column("shared MB", "memory.shared", Form.MEGABYTES));

    private static final List<Column> WEB = columns(
            new Column("requests/s", "requests", Form.RATE),
            new Column("delegated/s", "requests.delegated", Form.RATE),
            new Column("refused/s", "requests.refused", Form.RATE),
            new Column("busy", "threads.busy", Form.COUNT),
            new Column("leased", "pool.leased", Form.COUNT),
            new Column("pending", "pool.pending", Form.COUNT),
            new Column("opened/s", "pool.opened", Form.RATE));

    private static final List<Column> AP = columns(
            new Column("requests/s", "requests", Form.RATE),
            new Column("busy", "threads.busy", Form.COUNT),
            new Column("queued", "queue.length", Form.COUNT),
            new Column("refused/s", "queue.refused", Form.RATE),
            new Column("cache hit %", "cache.ratio", Form.PERCENT),
            new Column("leased", "pool.leased", Form.COUNT),
            new Column("pending", "pool.pending", Form.COUNT));

    private static final List<Column> DB = columns(
            new Column("statements/s", "statements", Form.RATE),
            new Column("sessions", "sessions.open", Form.COUNT),
            new Column("active", "sessions.active", Form.COUNT),
            new Column("page hit %", "pages.ratio", Form.PERCENT),
            new Column("reads/s", "storage.reads", Form.RATE),
            new Column("writes/s", "storage.writes", Form.RATE));

    private final StringBuilder text = new StringBuilder();

    private LiveText() {}

    static String of(Picture picture) {
        var text = new LiveText();
        picture.tiers().forEach(text::tier);
        picture.networks().forEach(text::network);
        if (!picture.hasRates()) {
            text.text.append("No rates yet: they need two readings.\n");
        }
        return text.text.toString();
    }

    private void tier(TierState tier) {
        List<Column> columns = columns(tier.values().kind());
        line(tier.tier(), "pid", columns.stream().map(Column::head).toList());
        tier.trouble().ifPresent(why -> text.append("  ").append(why).append('\n'));
        for (ProcessState one : tier.processes()) {
            process(one, columns);
        }
        if (tier.processes().stream()
                        .filter(one -> one.target().kind() != Kind.MASTER)
                        .count()
                > 1) {
            line("  all", "", cells(tier.values(), columns));
        }
        text.append('\n');
    }

    private void process(ProcessState one, List<Column> columns) {
        String pid = one.pid().isPresent() ? Long.toString(one.pid().getAsLong()) : "";
        String name = "  " + one.target().name();
        if (one.away().isPresent()) {
            text.append("%-16s %8s  away: %s%n".formatted(name, pid, one.away().get()));
        } else if (one.target().kind() == Kind.MASTER) {
            text.append("%-16s %8s  wants %.0f workers, %.0f serve, %.0f were restarted%n"
                    .formatted(
                            name,
                            pid,
                            one.values().get("processes.wanted"),
                            one.values().get("processes.serving"),
                            one.values().get("processes.restarted")));
        } else {
            line(name, pid, cells(one.values(), columns));
        }
    }

    private void network(NetworkState network) {
        Values values = network.values();
        text.append("TCP of %s (%s): segments in %s/s, out %s/s, sent again %s/s; %s established, %s in TIME_WAIT%n"
                .formatted(
                        String.join(", ", network.tiers()),
                        network.name(),
                        cell(values.get("tcp.segments.in"), Form.RATE),
                        cell(values.get("tcp.segments.out"), Form.RATE),
                        cell(values.get("tcp.retransmitted"), Form.RATE),
                        cell(values.get("tcp.established"), Form.COUNT),
                        cell(values.get("tcp.timewait"), Form.COUNT)));
    }

    private void line(String name, String pid, List<String> cells) {
        text.append("%-16s %8s".formatted(name, pid));
        cells.forEach(cell -> text.append("%13s".formatted(cell)));
        text.append('\n');
    }

    private static List<String> cells(Values values, List<Column> columns) {
        return columns.stream()
                .map(column -> cell(values.get(column.figure()), column.form()))
                .toList();
    }

    private static String cell(double value, Form form) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return switch (form) {
            case RATE -> String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
            case COUNT -> String.format(Locale.ROOT, "%.0f", value);
            case PERCENT -> String.format(Locale.ROOT, "%.1f", value * 100);
            case MEGABYTES -> String.format(Locale.ROOT, "%.1f", value / 1e6);
        };
    }

    private static List<Column> columns(Kind kind) {
        return switch (kind) {
            case MASTER, WEB -> WEB;
            case AP -> AP;
            case DB -> DB;
        };
    }

    private static List<Column> columns(Column... own) {
        return Stream.concat(List.of(own).stream(), PROCESS.stream()).toList();
    }
}
