package vitrine.ap.catalogue;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes what is missing of the catalogue. Each batch and the note that it is done are one transaction, so a making that
 * was cut off goes on where it stopped.
 */
@Component
class CatalogueMaker {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CatalogueProperties settings;

    CatalogueMaker(JdbcClient jdbc, PlatformTransactionManager manager, CatalogueProperties settings) {
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(manager);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
    }

    /** Whether all parts are there. */
    boolean isComplete() {
        return done(Parts.LAST) != null;
    }

    void make(List<Part> parts) {
        Progress progress = new Progress(parts);
        for (Part part : parts) {
            Integer done = done(part.name());
            int first = done == null ? 0 : done;
            progress.skipped(Math.min(part.rows(), first * Part.BATCH_ROWS));
            for (int batch = first; batch < part.batches(); batch++) {
                make(part, batch);
                progress.made(Math.min(part.rows(), (batch + 1) * Part.BATCH_ROWS) - batch * Part.BATCH_ROWS);
            }
        }
        transaction.executeWithoutResult(status -> note(Parts.LAST, 1));
        progress.end();
    }

    private void make(Part part, int batch) {
        int from = batch * Part.BATCH_ROWS;
        int to = Math.min(part.rows(), from + Part.BATCH_ROWS);
        long batchSeed = settings.seed() * 1_000_003 + part.name().hashCode() * 31L + batch;
        transaction.executeWithoutResult(status -> {
            part.write(from, to, new Random(batchSeed));
            note(part.name(), batch + 1);
        });
    }

    private @Nullable Integer done(String part) {
        return jdbc.sql("select batches_done from catalogue_part where name = ?")
                .param(part)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private void note(String part, int batchesDone) {
        int updated = jdbc.sql("update catalogue_part set batches_done = ? where name = ?")
                .params(batchesDone, part)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into catalogue_part (name, batches_done) values (?, ?)")
                    .params(part, batchesDone)
                    .update();
        }
    }
}
