package vitrine.ap.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Lets what made a transaction fail be its outcome, even when the rollback fails as well: a rollback fails where the session
 * is lost, and the database rolls a lost session back by itself. Spring would throw the rollback's failure instead, which
 * says less.
 */
final class LostSessionTransactionManager extends JpaTransactionManager {

    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(LostSessionTransactionManager.class);

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException e) {
            log.debug("The session is lost, so the database rolls back", e);
        }
    }
}
