package vitrine.db.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import vitrine.db.storage.StorageStats;
import vitrine.inspection.Reading;
import vitrine.inspection.hop.Step;

/** Tells an exchange as a hop: its steps, which leave no time out, and its facts. */
final class ExchangeSteps {

    private final Optional<String> unmeasured;
    private final IntSupplier writeDelayMillis;

    /**
     * @param unmeasured why the engine's own figures are not known; empty if they are
     * @param writeDelayMillis how long a commit may wait in memory
     */
    ExchangeSteps(Optional<String> unmeasured, IntSupplier writeDelayMillis) {
        this.unmeasured = unmeasured;
        this.writeDelayMillis = writeDelayMillis;
    }

    List<Step> of(ExchangeRecorder recorder, List<Exchange> exchanges) {
        return exchanges.stream().map(exchange -> hop(recorder, exchange)).toList();
    }

    private Step hop(ExchangeRecorder recorder, Exchange exchange) {
        Step hop = Step.over(exchange.name(), exchange.get(Figure.BEGIN), exchange.get(Figure.END));
        addSteps(hop, exchange);
        addSession(hop, recorder);
        hop.fact("db.operation", exchange.operation().words())
                .fact("db.bytes.received", exchange.get(Figure.BYTES_RECEIVED), "bytes")
                .fact("db.bytes.sent", exchange.get(Figure.BYTES_SENT), "bytes");
        addStatement(hop, exchange);
        addEngine(hop, exchange);
        addFiles(hop, exchange, recorder);
        return hop;
    }

    private static void addSteps(Step hop, Exchange exchange) {
        long begin = exchange.get(Figure.BEGIN);
        long answer = exchange.get(Figure.ANSWER_BEGIN);
        if (exchange.hasStatement()) {
            long statement = exchange.get(Figure.STATEMENT_BEGIN);
            long end = exchange.failed() ? answer : exchange.get(Figure.STATEMENT_END);
            hop.past("read the request", begin, statement);
            hop.past("run the statement", statement, end);
            hop.past("make the answer", end, answer);
        } else {
            hop.past(exchange.operation().words(), begin, answer);
        }
        hop.past("send the answer", answer, exchange.get(Figure.END));
    }

    private static void addSession(Step hop, ExchangeRecorder recorder) {
        if (recorder.session() == 0) {
            hop.unknown("db.session", "H2 tells which session it is at its first statement");
        } else {
            hop.fact("db.session", recorder.session(), "");
        }
        SessionThread thread = recorder.thread();
        if (thread != null) {
            hop.fact("thread.name", thread.name()).fact("thread.kind", "platform");
            switch (thread.id()) {
                case Reading.Available<Long>(Long id) -> hop.fact("thread.id", id, "");
                case Reading.Unavailable<Long>(String why) -> hop.unknown("thread.id", why);
            }
        }
    }

    private static void addStatement(Step hop, Exchange exchange) {
        String text = exchange.text();
        if (text != null) {
            hop.fact("sql", text);
        }
        if (exchange.hasStatement()) {
            hop.fact("db.statements", exchange.get(Figure.STATEMENTS), "statements");
            if (exchange.failed()) {
                hop.unknown("db.statement.time", "the statement failed, and H2 tells the end of those that succeed");
            } else {
                hop.fact("db.statement.time", exchange.get(Figure.STATEMENT_NANOS), "ns");
            }
        }
    }

    private void addEngine(Step hop, Exchange exchange) {
        if (unmeasured.isPresent()) {
            hop.unknown("page.hits", unmeasured.get())
                    .unknown("page.misses", unmeasured.get())
                    .unknown("db.lock.wait", unmeasured.get());
        } else {
            hop.fact("page.hits", exchange.get(Figure.PAGE_HITS), "pages")
                    .fact("page.misses", exchange.get(Figure.PAGE_MISSES), "pages")
                    .fact("db.lock.wait", exchange.get(Figure.LOCK_WAIT_NANOS), "ns");
        }
    }

    private void addFiles(Step hop, Exchange exchange, ExchangeRecorder recorder) {
        StorageStats files = exchange.storage();
        hop.fact("page.reads", files.reads(), "reads")
                .fact("page.read.bytes", files.readBytes(), "bytes")
                .fact("page.read.time", files.readNanos(), "ns")
                .fact("file.writes", files.writes(), "writes")
                .fact("file.write.bytes", files.writeBytes(), "bytes")
                .fact("file.write.time", files.writeNanos(), "ns")
                .fact("file.forces", files.forces(), "forces")
                .fact("file.force.time", files.forceNanos(), "ns");
        addWriter(hop, exchange, recorder);
    }

    /** Who writes what the exchange changed. Without a write delay the committing thread does it before it answers. */
    private void addWriter(Step hop, Exchange exchange, ExchangeRecorder recorder) {
        SessionThread thread = recorder.thread();
        boolean changes = exchange.operation() == Operation.UPDATE || exchange.operation() == Operation.COMMIT;
        if (exchange.storage().writes() > 0 && thread != null) {
            hop.fact("file.writer", thread.name());
        } else if (changes && writeDelayMillis.getAsInt() > 0) {
            hop.fact(
                    "file.writer",
                    "H2's background writer, up to " + writeDelayMillis.getAsInt() + " ms after the commit");
        }
    }
}
