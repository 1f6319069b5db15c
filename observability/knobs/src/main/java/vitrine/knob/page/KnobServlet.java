package vitrine.knob.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vitrine.inspection.management.Answer;

/** The knobs at a management port that is a servlet container. */
public final class KnobServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient KnobDesk desk;

    public KnobServlet(KnobDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(response, desk.list());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer refusal = desk.refusal(request.getHeader("Authorization"));
        send(response, refusal == null ? turn(request) : refusal);
    }

    private Answer turn(HttpServletRequest request) throws IOException {
        byte[] form = request.getInputStream().readNBytes(KnobDesk.MOST_BYTES + 1);
        return form.length > KnobDesk.MOST_BYTES
                ? KnobDesk.tooLong()
                : desk.turn(new String(form, StandardCharsets.UTF_8));
    }

    private static void send(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
