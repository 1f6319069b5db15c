package vitrine.ap.view;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/** Makes views of values. */
@Component
public class ViewWriter {

    private final JsonMapper mapper;

    public ViewWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The value as it goes out. */
    public <T> View<T> view(T value, CachePolicy policy) {
        try (Step step = Hop.step("write JSON")) {
            byte[] json = mapper.writeValueAsBytes(value);
            step.fact("json.size", json.length, "bytes");
            return new View<>(json, policy);
        }
    }

    /** JSON that is ready. */
    public <T> View<T> ready(byte[] json, CachePolicy policy) {
        return new View<>(json, policy);
    }
}
