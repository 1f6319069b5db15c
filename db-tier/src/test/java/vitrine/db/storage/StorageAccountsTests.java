package vitrine.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageAccountsTests {

    private final StorageAccounts accounts = new StorageAccounts();

    @Test
    void keepsSessionsAndTheEngineApart() throws InterruptedException {
        accounts.own().read(10, 1);
        inThread(() -> {
            accounts.assign(7);
            accounts.own().read(100, 1);
        });

        assertThat(accounts.byEngine().readBytes()).isEqualTo(10);
        assertThat(accounts.bySessions().readBytes()).isEqualTo(100);
    }

    @Test
    void keepsTheFiguresOfThreadsThatHaveEnded() throws InterruptedException {
        for (int session = 1; session <= 5; session++) {
            int id = session;
            inThread(() -> {
                accounts.assign(id);
                accounts.own().written(10, 1);
            });
        }

        assertThat(accounts.bySessions().writes()).isEqualTo(5);
        assertThat(accounts.bySessions().writeBytes()).isEqualTo(50);
        assertThat(accounts.perSession()).isEmpty();
    }

    @Test
    void showsTheFiguresOfALiveSessionByItsId() {
        accounts.assign(3);
        accounts.own().forced(5);

        assertThat(accounts.perSession()).containsOnly(Map.entry(3, new StorageStats(0, 0, 0, 0, 0, 0, 1, 5)));
    }

    private static void inThread(Runnable work) throws InterruptedException {
        Thread thread = Thread.ofPlatform().start(work);
        thread.join();
    }
}
