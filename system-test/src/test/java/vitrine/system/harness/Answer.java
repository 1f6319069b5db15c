package vitrine.system.harness;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;

/** An HTTP response with its body as text. */
public record Answer(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** The header's first value, or an empty text where there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The value at a JSONPath of the body, as text: an identifier may be a number or a text. */
    public String text(String path) {
        return String.valueOf(value(path));
    }

    public int number(String path) {
        return ((Number) value(path)).intValue();
    }

    /** The values at a JSONPath that leads to an array or to many places. */
    public List<Object> list(String path) {
        List<?> values = JsonPath.read(body(), path);
        return List.copyOf(values);
    }

    private Object value(String path) {
        return JsonPath.read(body(), path);
    }

    @Override
    public String toString() {
        return response + " " + response.headers().map() + System.lineSeparator() + body();
    }
}
