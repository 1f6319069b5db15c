package vitrine.ap.view;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes views of values. */
@Component
public class ViewWriter {

    private final JsonMapper mapper;

    public ViewWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The value as it goes out. */
    public <T> View<T> view(T value, CachePolicy policy) {
        return new View<>(mapper.writeValueAsBytes(value), policy);
    }

    /** JSON that is ready. */
    public <T> View<T> ready(byte[] json, CachePolicy policy) {
        return new View<>(json, policy);
    }
}
