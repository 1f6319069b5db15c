package vitrine.console.answer;

import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** JSON for who accepts it by name, else text for a terminal: curl accepts everything and names nothing. */
public final class TextOrJson {

    private static final MediaType TEXT = MediaType.valueOf("text/plain;charset=UTF-8");

    private TextOrJson() {}

    /**
     * The answer in the form that is wanted.
     *
     * @param accept the request's field Accept
     */
    public static ResponseEntity<Object> answer(HttpStatus status, String accept, Object json, Supplier<String> text) {
        boolean asJson = accept.contains("json");
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .varyBy("Accept")
                .contentType(asJson ? MediaType.APPLICATION_JSON : TEXT)
                .body(asJson ? json : text.get());
    }
}
