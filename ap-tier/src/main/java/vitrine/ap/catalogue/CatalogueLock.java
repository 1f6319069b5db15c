package vitrine.ap.catalogue;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one instance at a time make the catalogue: a row lock, held by a transaction of its own, which the database takes
 * back when the holder dies.
 */
@Component
class CatalogueLock {

    private static final Logger log = LoggerFactory.getLogger(CatalogueLock.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CatalogueLock(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(manager);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs the work while holding the lock; waits for it as long as another instance makes the catalogue. */
    void whileHeld(Runnable work) {
        long giveUpAt = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!tryWhileHeld(work)) {
            log.info("Catalogue: another instance is making it, waiting");
            if (System.nanoTime() - giveUpAt > 0) {
                throw new CannotAcquireLockException("Another instance has held the catalogue's lock for "
                        + LONGEST_WAIT.toMinutes() + " minutes; end it, or look into its log");
            }
        }
    }

    private boolean tryWhileHeld(Runnable work) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!tryLock()) {
                status.setRollbackOnly();
                return false;
            }
            work.run();
            return true;
        }));
    }

    /** Waits no longer than the database's lock time-out. */
    private boolean tryLock() {
        try {
            jdbc.sql("select id from catalogue_lock where id = 1 for update")
                    .query(Integer.class)
                    .single();
            return true;
        } catch (PessimisticLockingFailureException e) {
            return false;
        }
    }
}
