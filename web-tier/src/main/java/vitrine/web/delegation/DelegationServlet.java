package vitrine.web.delegation;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vitrine.web.decision.Decision;
import vitrine.web.decision.Decisions;

/**
 * Hands requests to the AP tier and tells the client why where that fails. Where reading the client's own body fails, the
 * server has noted the error before this servlet learns of it, and the refusal is the server's.
 */
final class DelegationServlet extends HttpServlet {

    private final transient Delegation delegation;
    private final transient Decisions decisions;

    DelegationServlet(Delegation delegation, Decisions decisions) {
        this.delegation = delegation;
        this.decisions = decisions;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            delegation.serve(request, response);
            decisions.count(Decision.DELEGATED);
        } catch (RefusedException e) {
            decisions.refuse(e.refusal(), response);
        } catch (ClientBodyException e) {
            return;
        } catch (IOException e) {
            decisions.count(Decision.DELEGATED);
            throw e;
        }
    }
}
