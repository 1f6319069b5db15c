package vitrine.knob.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vitrine.inspection.management.Answer;
import vitrine.inspection.management.PostPage;

/** The knobs at a {@link vitrine.inspection.management.ManagementServer}. */
public final class KnobsPage implements PostPage {

    private final KnobDesk desk;

    public KnobsPage(KnobDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer apply(HttpExchange exchange) {
        return desk.list();
    }

    @Override
    public Answer post(HttpExchange exchange) {
        Answer refusal = desk.refusal(exchange.getRequestHeaders().getFirst("Authorization"));
        return refusal == null ? turn(exchange) : refusal;
    }

    private Answer turn(HttpExchange exchange) {
        try {
            byte[] form = exchange.getRequestBody().readNBytes(KnobDesk.MOST_BYTES + 1);
            return form.length > KnobDesk.MOST_BYTES
                    ? KnobDesk.tooLong()
                    : desk.turn(new String(form, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
