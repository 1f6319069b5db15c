package vitrine.console.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import vitrine.console.client.ShopRequest;
import vitrine.console.client.ShopUnreachableException;
import vitrine.console.client.TooManyRequestsException;
import vitrine.console.xray.Part;
import vitrine.console.xray.Xray;
import vitrine.console.xray.Xrays;

/**
 * The ways between the tiers as X-rays find them: of a request that goes through all tiers, the time in which it was on
 * its way there or back. That is two crossings of the kernel and the waking of two threads, with the wire in between if
 * there is one.
 */
final class XrayDistances implements TierDistances {

    /** A search is in no cache of the AP tier. */
    private static final ShopRequest THROUGH_ALL_TIERS = ShopRequest.of("GET", "/api/books?title=the&limit=1");

    private static final int REQUESTS = 25;

    private final Xrays xrays;

    XrayDistances(Xrays xrays) {
        this.xrays = xrays;
    }

    @Override
    public List<Rung> measure(BooleanSupplier goOn) {
        try {
            List<Xray> looked = new ArrayList<>();
            for (int request = 0; request < REQUESTS && goOn.getAsBoolean(); request++) {
                looked.add(xrays.look(THROUGH_ALL_TIERS, null));
            }
            return List.of(
                    rung("web tier to AP tier, and back", looked, "web", "ap"),
                    rung("AP tier to database tier, and back", looked, "ap", "db"));
        } catch (ShopUnreachableException | TooManyRequestsException e) {
            String why = Objects.toString(e.getMessage());
            return List.of(
                    Rung.unknown(Rung.TIER, "web tier to AP tier, and back", 0, why),
                    Rung.unknown(Rung.TIER, "AP tier to database tier, and back", 0, why));
        }
    }

    private static Rung rung(String name, List<Xray> looked, String tier, String towards) {
        double[] nanos = looked.stream()
                .mapToDouble(xray -> nanos(xray, tier, towards))
                .filter(time -> time > 0)
                .sorted()
                .toArray();
        if (nanos.length == 0) {
            String why = looked.stream()
                    .flatMap(xray -> xray.notes().stream())
                    .findFirst()
                    .orElse("no request went there");
            return Rung.unknown(Rung.TIER, name, 0, why);
        }
        return Rung.of(Rung.TIER, name, 0, nanos[nanos.length / 2]);
    }

    /** On the way there and back once; 0 if the request did not go there. */
    private static double nanos(Xray xray, String tier, String towards) {
        long visits =
                xray.hops().stream().filter(hop -> hop.tier().equals(towards)).count();
        long nanos = xray.parts().stream()
                .filter(part -> part.kind() == Part.Kind.TRANSIT)
                .filter(part -> part.tier().equals(tier) && towards.equals(part.towards()))
                .mapToLong(Part::nanos)
                .sum();
        return visits == 0 ? 0 : (double) nanos / visits;
    }
}
