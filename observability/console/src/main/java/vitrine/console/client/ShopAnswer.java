package vitrine.console.client;

import java.util.Map;
import vitrine.console.hop.HopView;

/**
 * What came back, and how.
 *
 * @param hop the client's own hop
 * @param headers by name in lower case; of repeated ones the last
 * @param text the body as UTF-8, as much of it as is kept
 * @param bodyBytes how long it was
 */
public record ShopAnswer(HopView hop, int status, Map<String, String> headers, String text, long bodyBytes) {

    public String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }
}
