package vitrine.console.xray;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.hop.HopReader;
import vitrine.console.hop.HopView;

/** Hops that were recorded from a running system; the README.md beside them says how. */
final class Recordings {

    private Recordings() {}

    /** Those of a request in a tier, such as {@code order-ap}. */
    static List<HopView> hops(String recording) {
        return new HopReader(JsonMapper.shared())
                .read(json("/vitrine/console/xray/" + recording + ".json").toString());
    }

    static JsonNode json(String resource) {
        try (InputStream text = Recordings.class.getResourceAsStream(resource)) {
            return JsonMapper.shared()
                    .readTree(Objects.requireNonNull(text, resource).readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
