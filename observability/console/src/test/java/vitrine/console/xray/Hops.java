package vitrine.console.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.console.hop.FactView;
import vitrine.console.hop.HopView;
import vitrine.console.hop.StepView;

/** Makes hops for tests: times in microseconds of the clock of machine A, unless said otherwise. */
final class Hops {

    static final String A = "11111111-1111-1111-1111-111111111111";
    static final String B = "22222222-2222-2222-2222-222222222222";

    private Hops() {}

    static HopView hop(String tier, String span, String caller, long from, long to, StepView... steps) {
        return hop(tier, span, caller, A, from, to, steps);
    }

    static HopView hop(String tier, String span, String caller, String boot, long from, long to, StepView... steps) {
        return new HopView(
                "trace",
                span,
                caller,
                tier,
                "host",
                1,
                boot,
                tier,
                from * 1000,
                to * 1000,
                List.of(),
                List.of(steps),
                0);
    }

    static StepView step(String name, long from, long to, StepView... inner) {
        return new StepView(name, from * 1000, to * 1000, List.of(), List.of(inner));
    }

    /** A step that used a session of the database. */
    static StepView sql(String name, long session, long from, long to) {
        FactView fact = new FactView("db.session", session, null, null);
        return new StepView(name, from * 1000, to * 1000, List.of(fact), List.of());
    }

    static Exchange exchange(long session, String boot, long from, long to) {
        HopView hop = new HopView(
                null,
                null,
                null,
                "db",
                "host",
                2,
                boot,
                "query",
                from * 1000,
                to * 1000,
                List.of(),
                List.of(step("run", from, to)),
                0);
        return new Exchange(session, hop);
    }

    /** The parts as "tier name micros", where the name of a way between two tiers says which. */
    static List<String> told(List<Part> parts) {
        return parts.stream()
                .map(part -> part.tier() + " " + part.name() + " " + part.nanos() / 1000)
                .toList();
    }

    static long sum(List<Part> parts) {
        return parts.stream().mapToLong(Part::nanos).sum();
    }

    static List<String> tiers(List<XrayHop> hops) {
        return new ArrayList<>(hops.stream().map(XrayHop::tier).toList());
    }

    static HopView hopOfManySteps(int count) {
        StepView[] steps = IntStream.range(0, count)
                .mapToObj(i -> sql("statement", 7, 10 + i * 10L, 18 + i * 10L))
                .toArray(StepView[]::new);
        return hop("ap", "a", "w", 0, 20 + count * 10L, steps);
    }
}
