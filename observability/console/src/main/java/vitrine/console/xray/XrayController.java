package vitrine.console.xray;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vitrine.console.answer.TextOrJson;
import vitrine.console.client.ShopRequest;
import vitrine.console.client.ShopRequest.Connection;
import vitrine.console.operation.Operation;
import vitrine.console.operation.Operations;

/**
 * <pre>
 * POST /api/xrays              takes one: JSON, or a form as {@code curl -d path=/api/books/42} sends it
 * GET  /api/xrays              the last ones, and those of others that the tiers still have
 * GET  /api/xrays/{traceId}    one of them
 * GET  /api/operations         what a shop's customer does
 * </pre>
 *
 * JSON for who accepts it by name, else text for a terminal.
 */
@RestController
class XrayController {

    private static final String TRACE_ID = "[0-9a-f]{32}";

    private final Xrays xrays;
    private final Operations operations;

    /** What is wanted: an operation by its id, or method and path. */
    record Wanted(
            @Nullable String operation,
            @Nullable String method,
            @Nullable String path,
            @Nullable String body,
            @Nullable Map<String, String> headers,
            @Nullable String connection) {}

    XrayController(Xrays xrays, Operations operations) {
        this.xrays = xrays;
        this.operations = operations;
    }

    @PostMapping(path = "/api/xrays", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> take(@RequestBody Wanted wanted, @RequestHeader(defaultValue = "*/*") String accept) {
        Xray xray = xrays.take(request(wanted), wanted.operation());
        return TextOrJson.answer(HttpStatus.OK, accept, xray, () -> XrayText.of(xray));
    }

    @PostMapping(path = "/api/xrays", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> take(
            @RequestParam(required = false) @Nullable String operation,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String path,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String connection,
            @RequestHeader(defaultValue = "*/*") String accept) {
        return take(new Wanted(operation, method, path, body, null, connection), accept);
    }

    @GetMapping("/api/xrays")
    ResponseEntity<Object> list(@RequestHeader(defaultValue = "*/*") String accept) {
        List<Xray.Summary> all = xrays.list();
        return TextOrJson.answer(HttpStatus.OK, accept, all, () -> XrayText.list(all));
    }

    @GetMapping("/api/xrays/{traceId:" + TRACE_ID + "}")
    ResponseEntity<Object> one(@PathVariable String traceId, @RequestHeader(defaultValue = "*/*") String accept) {
        Xray xray = xrays.find(traceId)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Neither the console nor a tier has this request any more."));
        return TextOrJson.answer(HttpStatus.OK, accept, xray, () -> XrayText.of(xray));
    }

    @GetMapping("/api/operations")
    List<Operation> operations() {
        return operations.all();
    }

    private ShopRequest request(Wanted wanted) {
        Connection connection = connection(wanted.connection());
        String operation = wanted.operation();
        if (operation != null) {
            return operations
                    .prepare(operation, connection)
                    .orElseThrow(() -> new IllegalArgumentException("there is no operation " + operation));
        }
        if (wanted.path() == null) {
            throw new IllegalArgumentException("say an operation, or a path");
        }
        String method = wanted.method() == null ? "GET" : wanted.method().toUpperCase(Locale.ROOT);
        Map<String, String> headers = wanted.headers() == null ? Map.of() : wanted.headers();
        return new ShopRequest(method, wanted.path(), wanted.body(), headers, connection);
    }

    private static Connection connection(@Nullable String name) {
        return switch (name) {
            case null -> Connection.KEPT;
            case "kept" -> Connection.KEPT;
            case "new" -> Connection.NEW;
            default -> throw new IllegalArgumentException("connection is new or kept, not " + name);
        };
    }
}
