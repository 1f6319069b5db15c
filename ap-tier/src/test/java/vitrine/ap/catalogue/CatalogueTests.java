package vitrine.ap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import vitrine.ap.support.DatabaseTier;
import vitrine.ap.support.SharedTier;
import vitrine.ap.support.Tier;
import vitrine.ap.support.Together;

class CatalogueTests {

    private DatabaseTier database;

    @BeforeEach
    void start() {
        database = new DatabaseTier();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void isMadeOnceByInstancesThatStartTogether() throws Exception {
        Callable<Tier> start = () -> Tier.start(database.url(), database.passwordFile());

        List<Tier> tiers = withoutLoggingOfTheirOwn(() -> Together.run(Collections.nCopies(2, start)));

        assertThat(tiers)
                .allSatisfy(tier -> assertThat(
                                tier.api().get("/api/books/" + Tier.BOOKS).status())
                        .isEqualTo(200));
        assertThat(count(tiers.getFirst(), "book")).isEqualTo(Tier.BOOKS);
        assertThat(count(tiers.getFirst(), "shop_order")).isEqualTo(Tier.BOOKS / 4);
        tiers.forEach(Tier::close);
    }

    @Test
    void isTheSameForTheSameSeedAndStaysWhenTheTierStartsAgain() {
        String first;
        try (Tier tier = Tier.start(database.url(), database.passwordFile())) {
            first = tier.api().get("/api/books/55").response().body();
        }

        try (Tier again = Tier.start(database.url(), database.passwordFile(), "--vitrine.catalogue.books=900")) {
            assertThat(again.api().get("/api/books/55").response().body()).isEqualTo(first);
            assertThat(count(again, "book")).isEqualTo(Tier.BOOKS);
        }
        assertThat(SharedTier.get().api().get("/api/books/55").response().body())
                .isEqualTo(first);
    }

    @Test
    void goesOnWhereItWasCutOff() {
        try (Tier tier = Tier.start(database.url(), database.passwordFile())) {
            CatalogueMaker maker = tier.bean(CatalogueMaker.class);
            FailingPart part = new FailingPart();

            assertThatThrownBy(() -> maker.make(List.of(part))).hasMessage("cut off");
            maker.make(List.of(part));

            assertThat(part.made).containsExactly("0-500", "500-1000", "1000-1200");
        }
    }

    /** One process has one logging system, which two applications cannot set up at the same time. */
    private static <T> T withoutLoggingOfTheirOwn(Callable<T> work) throws Exception {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try {
            return work.call();
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        }
    }

    private static int count(Tier tier, String table) {
        return tier.bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /** Fails when it comes to its last batch for the first time. */
    private static final class FailingPart implements Part {

        private final List<String> made = new ArrayList<>();
        private boolean failed;

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public int rows() {
            return 1200;
        }

        @Override
        public void write(int from, int to, RandomGenerator random) {
            if (from == 1000 && !failed) {
                failed = true;
                throw new IllegalStateException("cut off");
            }
            made.add(from + "-" + to);
        }
    }
}
