package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.system.harness.Answer;
import vitrine.system.harness.Load;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/**
 * The parts of a request that is looked at are the time that the client measured, whatever it is for and whatever else
 * runs.
 */
abstract class XraySums {

    private static final int REQUESTS = 21;
    private static final double MOST_UNACCOUNTED_SHARE = 0.05;
    private static final long MOST_UNACCOUNTED_NANOS = 100_000;

    @EachOperation
    void addsUpForEachOperationOfAnIdleShop(String operation, Vitrine vitrine) {
        check(look(vitrine, operation));
    }

    @EachOperation
    void addsUpWhileOthersBrowse(String operation, Vitrine vitrine) {
        try (Load load = Load.start("localhost", vitrine.port(), 3, "/", "/api/books/7", "/api/books?title=the")) {
            load.awaitAnswers(100);

            check(look(vitrine, operation));

            assertThat(load.failures()).isEmpty();
        }
    }

    private static void check(List<Answer> xrays) {
        List<Long> unaccounted = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        for (Answer xray : xrays) {
            long total = Long.parseLong(xray.text("$.totalNanos"));
            assertThat(sum(xray, "$.parts[*].nanos")).isEqualTo(total);
            totals.add(total);
            unaccounted.add(sum(xray, "$.parts[?(@.kind=='UNACCOUNTED')].nanos"));
        }
        assertThat(median(unaccounted))
                .isLessThan(Math.max(MOST_UNACCOUNTED_NANOS, (long) (MOST_UNACCOUNTED_SHARE * median(totals))));
    }

    static List<Answer> look(Vitrine vitrine, String operation) {
        Shop console = new Shop(vitrine.consoleUrl());
        String token = vitrine.secret("console-token").split(": ", 2)[1];
        return IntStream.range(0, REQUESTS)
                .mapToObj(_ -> console.send(
                        "POST",
                        "/api/xrays",
                        "{\"operation\":\"%s\"}".formatted(operation),
                        "Vitrine-Token",
                        token,
                        "Accept",
                        "application/json"))
                .peek(xray -> assertThat(xray.status()).as(xray.toString()).isEqualTo(200))
                .peek(xray -> assertThat(xray.list("$.notes[*]")).isEmpty())
                .toList();
    }

    private static long sum(Answer xray, String path) {
        return xray.list(path).stream()
                .mapToLong(nanos -> ((Number) nanos).longValue())
                .sum();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "page",
                "style",
                "cover",
                "book",
                "any-book",
                "search",
                "new",
                "best",
                "subjects",
                "cart",
                "order"
            })
    private @interface EachOperation {}
}
