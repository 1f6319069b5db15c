package vitrine.console.hop;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a tier's {@code /actuator/hops} or {@code /actuator/exchanges} answers. */
@Component
public final class HopReader {

    private static final TypeReference<List<HopView>> HOPS = new TypeReference<>() {};

    private final JsonMapper json;

    public HopReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * The hops in a JSON array.
     *
     * @throws IllegalArgumentException if it is not hops
     */
    public List<HopView> read(String text) {
        try {
            return json.readValue(text, HOPS);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not hops: " + e.getOriginalMessage(), e);
        }
    }
}
