package vitrine.console.live;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A picture as JSON. A figure that is not known is left out; the others have four digits that count. The figures of the
 * network stand under {@code networks} alone, as they are no process's.
 */
final class PictureJson {

    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final Set<String> NETWORK =
            Figures.NETWORK.stream().map(Figure::name).collect(Collectors.toUnmodifiableSet());

    private final JsonMapper json;
    private final String shop;

    /** @param shop where requests are sent to, for who wants to send some */
    PictureJson(JsonMapper json, String shop) {
        this.json = json;
        this.shop = shop;
    }

    String write(Picture picture) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("tick", picture.tick());
        object.put("millis", picture.millis());
        object.put("hasRates", picture.hasRates());
        object.put("shop", shop);
        object.put("tiers", picture.tiers().stream().map(PictureJson::tier).toList());
        object.put(
                "networks",
                picture.networks().stream().map(PictureJson::network).toList());
        return json.writeValueAsString(object);
    }

    private static Map<String, Object> tier(TierState tier) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("tier", tier.tier());
        object.put("up", tier.isUp());
        tier.trouble().ifPresent(why -> object.put("trouble", why));
        object.put("figures", figures(tier.values(), false));
        object.put(
                "processes", tier.processes().stream().map(PictureJson::process).toList());
        return object;
    }

    private static Map<String, Object> process(ProcessState state) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", state.target().name());
        object.put("kind", state.target().kind() == Kind.MASTER ? "master" : "serving");
        object.put("address", state.target().address().toString());
        state.pid().ifPresent(pid -> object.put("pid", pid));
        state.away().ifPresent(why -> object.put("away", why));
        object.put("since", state.since());
        object.put("restarted", state.restarted());
        object.put("figures", figures(state.values(), false));
        return object;
    }

    private static Map<String, Object> network(NetworkState network) {
        return Map.of("name", network.name(), "tiers", network.tiers(), "figures", figures(network.values(), true));
    }

    private static Map<String, Object> figures(Values values, boolean ofNetwork) {
        Map<String, Object> object = new LinkedHashMap<>();
        List<Figure> figures = values.kind().figures();
        for (int i = 0; i < figures.size(); i++) {
            double value = values.at(i);
            if (Double.isFinite(value) && NETWORK.contains(figures.get(i).name()) == ofNetwork) {
                object.put(figures.get(i).name(), rounded(value));
            }
        }
        return object;
    }

    private static Object rounded(double value) {
        return value == Math.rint(value)
                ? (Object) (long) value
                : BigDecimal.valueOf(value).round(FOUR_DIGITS).doubleValue();
    }
}
