package vitrine.inspection.hop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HopTests {

    private static final Occasion CALLER =
            Occasion.of(new Traceparent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true), null);

    private final AtomicLong nanos = new AtomicLong(1_000);
    private final HopLog log = new HopLog(new Place("ap", "box", 42, "boot"), 3, () -> nanos.getAndAdd(10));

    @Test
    void tellsItsStepsWithTheirFactsInTheOrderOfTheirBeginning() {
        Hop hop = log.begin(CALLER, "GET /api/books/1", 900);
        hop.past("queue", 900, 990).fact("workers.queued", 2, "requests");
        try (Step read = Hop.step("read \"book\"")) {
            try (Step lease = Hop.step("lease")) {
                lease.fact("new", false).unknown("tcp.rtt", "no netlink here");
            }
            read.fact("rows", 6, "rows").fact("share", 0.5, "").fact("sql", "select\n1");
        }
        Hop.whole().fact("status", 200, "");
        hop.close();

        assertThat(log.json(CALLER.traceId())).isEqualTo("""
                [{"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","spanId":"%s","callerSpanId":"00f067aa0ba902b7",\
                "tier":"ap","host":"box","pid":42,"bootId":"boot",\
                "name":"GET /api/books/1","beginNanos":900,"endNanos":1040,\
                "facts":[{"name":"status","value":200}],"steps":[\
                {"name":"queue","beginNanos":900,"endNanos":990,\
                "facts":[{"name":"workers.queued","value":2,"unit":"requests"}],"steps":[]},\
                {"name":"read \\"book\\"","beginNanos":1000,"endNanos":1030,\
                "facts":[{"name":"rows","value":6,"unit":"rows"},{"name":"share","value":0.5},\
                {"name":"sql","value":"select\\n1"}],"steps":[\
                {"name":"lease","beginNanos":1010,"endNanos":1020,\
                "facts":[{"name":"new","value":false},{"name":"tcp.rtt","unknownBecause":"no netlink here"}],\
                "steps":[]}]}],"droppedSteps":0}]""".formatted(hop.own().spanId()));
    }

    @Test
    void keepsNothingOnAThreadWithoutAHop() {
        try (Step step = Hop.step("lease")) {
            step.fact("rows", 6, "rows").unknown("rtt", "nobody asked").later(facts -> facts.fact("cwnd", 10, ""));

            assertThat(step.isOn()).isFalse();
            assertThat(step.facts()).isEmpty();
            assertThat(step).isSameAs(Hop.whole());
        }
        assertThat(nanos).hasValue(1_000);
        assertThat(log.json()).isEqualTo("[]");
    }

    @Test
    void worksOutLaterWhatIsNotNeededWhileTheRequestIsServed() {
        AtomicLong read = new AtomicLong();
        try (Hop _ = log.begin(CALLER, "GET /")) {
            Hop.step("lease").later(step -> step.fact("read", read.incrementAndGet(), "times"));
            Hop.whole().later(step -> step.fact("rows", 6, "rows")).fact("status", 200, "");
        }
        assertThat(read).hasValue(0);

        assertThat(log.json())
                .contains("\"facts\":[{\"name\":\"status\",\"value\":200},{\"name\":\"rows\"")
                .contains("{\"name\":\"read\",\"value\":1");
        assertThat(log.json()).contains("{\"name\":\"read\",\"value\":2");
    }

    @Test
    void tellsTheOtherFactsWhereSomeCannotBeWorkedOut() {
        try (Hop _ = log.begin(CALLER, "GET /")) {
            Hop.whole()
                    .later(step -> {
                        throw new IllegalStateException("no such byte");
                    })
                    .later(step -> step.fact("rows", 6, "rows"));
        }

        assertThat(log.json())
                .contains("{\"name\":\"xray.facts\",\"unknownBecause\":\"looking failed: "
                        + "java.lang.IllegalStateException: no such byte\"},{\"name\":\"rows\"");
    }

    @Test
    void leavesItsThreadWhenItEnds() {
        Hop hop = log.begin(CALLER, "GET /");
        assertThat(Hop.current()).isSameAs(hop);

        hop.close();

        assertThat(Hop.current()).isNull();
        assertThat(Hop.step("late").isOn()).isFalse();
    }

    @Test
    void countsTheStepsThatItHasNoRoomFor() {
        try (Hop hop = log.begin(CALLER, "GET /")) {
            for (int i = 0; i < Hop.MOST_STEPS; i++) {
                Hop.step("statement").close();
            }
            try (Step dropped = Hop.step("one more")) {
                assertThat(dropped.isOn()).isFalse();
            }
            hop.past("and one", 0, 1);

            assertThat(hop.asStep().steps()).hasSize(Hop.MOST_STEPS);
        }
        assertThat(log.json()).endsWith("\"droppedSteps\":2}]");
    }

    @Test
    void forgetsTheOldestHopsAndFindsThoseOfOneTrace() {
        Occasion other = Occasion.asked();
        log.begin(CALLER, "first").close();
        log.begin(other, "second").close();
        log.begin(CALLER, "third").close();
        log.begin(CALLER, "fourth").close();

        assertThat(log.json()).doesNotContain("first").contains("second", "third", "fourth");
        assertThat(log.json(CALLER.traceId())).doesNotContain("second").contains("third", "fourth");
    }

    @Test
    void letsNoSampleCrowdOutWhatSomebodyAskedFor() {
        log.begin(CALLER, "asked").close();
        for (int i = 0; i < 10; i++) {
            log.begin(Occasion.sampled(), "sample " + i).close();
        }

        assertThat(log.json()).contains("asked", "sample 7", "sample 9").doesNotContain("sample 6");
    }

    @Test
    void hasNoCallerWhereItsTraceBegins() {
        log.begin(Occasion.sampled(), "sample").close();

        assertThat(log.json()).contains("\"traceId\"").doesNotContain("callerSpanId");
    }

    @Test
    void goesOnInTheRightStepAfterOneThatWasOverBefore() {
        try (Hop hop = log.begin(CALLER, "GET /")) {
            Step outer = Hop.step("outer");
            Step inner = Hop.step("inner");
            outer.close();
            Step next = Hop.step("next");
            inner.close();
            outer.close();
            Hop.step("in the next").close();
            next.close();

            assertThat(hop.asStep().steps()).extracting(Step::name).containsExactly("outer", "next");
            assertThat(next.steps()).extracting(Step::name).containsExactly("in the next");
            assertThat(inner.endNanos()).isEqualTo(outer.endNanos());
            assertThat(outer.endNanos()).isLessThan(next.beginNanos());
        }
    }

    @Test
    void keepsTheThreadsApart() {
        try (Hop _ = log.begin(CALLER, "GET /")) {
            Optional<Hop> elsewhere = CompletableFuture.supplyAsync(() -> Optional.ofNullable(Hop.current()))
                    .join();

            assertThat(elsewhere).isEmpty();
            assertThat(Hop.current()).isNotNull();
        }
    }
}
