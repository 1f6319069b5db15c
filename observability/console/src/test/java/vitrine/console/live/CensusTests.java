package vitrine.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CensusTests {

    private final Target one = Recorded.target(Kind.WEB, "worker 1");
    private final Target two = Recorded.target(Kind.WEB, "worker 2");
    private final Target instance = Recorded.target(Kind.AP, "instance 1");
    private final Target database = Recorded.target(Kind.DB, "database");
    private final Census census = new Census();

    @Test
    void aTierIsTheSumOfItsProcessesInTheOrderOfARequest() {
        Picture picture = census.update(targets(two, one, instance, database), all(10), 10_000);

        assertThat(picture.tiers()).extracting(TierState::tier).containsExactly("web", "ap", "db");
        assertThat(picture.tiers().getFirst().processes())
                .extracting(process -> process.target().name())
                .containsExactly("worker 1", "worker 2");
        assertThat(picture.tiers().getFirst().values().get("threads.max")).isEqualTo(64);
        assertThat(picture.hasRates()).isFalse();
    }

    @Test
    void processesOfOneNetworkNamespaceShareItsFigures() {
        Picture picture = census.update(targets(one, two, instance, database), all(10), 10_000);

        assertThat(picture.networks()).singleElement().satisfies(network -> {
            assertThat(network.tiers()).containsExactly("web", "ap", "db");
            assertThat(network.values().get("tcp.established")).isPositive();
        });
    }

    @Test
    void whoIsNotListedAnyMoreIsAwayForAWhileAndThenForgotten() {
        census.update(targets(one, two), List.of(seen(one, 10), seen(two, 10)), 10_000);

        Picture soon = census.update(targets(one), List.of(seen(one, 11)), 11_000);
        Picture late = census.update(targets(one), List.of(seen(one, 42)), 11_001 + Census.KEPT.toMillis());

        assertThat(soon.tiers().getFirst().processes().getLast().away()).isPresent();
        assertThat(soon.tiers().getFirst().isUp()).isTrue();
        assertThat(late.tiers().getFirst().processes()).hasSize(1);
    }

    @Test
    void aTierThatCannotBeFoundIsAskedWhereItWas() {
        census.update(targets(one), List.of(seen(one, 10)), 10_000);
        Targets lost = new Targets(List.of(), Map.of(Kind.WEB, "localhost:9100: no connection"));

        List<Target> asked = census.toAsk(lost);
        Picture picture = census.update(lost, List.of(Recorded.silent(one, 11, "no connection")), 11_000);

        assertThat(asked).containsExactly(one);
        assertThat(picture.tiers().getFirst().trouble()).hasValue("localhost:9100: no connection");
        assertThat(picture.tiers().getFirst().isUp()).isFalse();
    }

    private List<Seen> all(double second) {
        return List.of(
                seen(one, second),
                seen(two, second),
                Recorded.seen(instance, second, Recorded.AP),
                Recorded.seen(database, second, Recorded.DB));
    }

    private static Seen seen(Target worker, double second) {
        return Recorded.seen(worker, second, Recorded.WEB);
    }

    private static Targets targets(Target... found) {
        return new Targets(List.of(found), Map.of());
    }
}
