package vitrine.console.xray;

import vitrine.console.hop.HopView;
import vitrine.console.hop.StepView;

/**
 * A request of a database session and its answer, as the database tier saw it.
 *
 * @param session whose it was
 */
public record Exchange(long session, HopView hop) {

    /** The fact that says which database session a step used. */
    static final String SESSION = "db.session";

    /** Whether it began within the step, which had its session leased: nobody else could use the session then. */
    boolean isOf(StepView step) {
        return step.number(SESSION).orElse(-1) == session
                && step.beginNanos() <= hop.beginNanos()
                && hop.beginNanos() <= step.endNanos();
    }
}
