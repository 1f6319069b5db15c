package vitrine.db.server;

import org.springframework.context.ApplicationContext;

/** Lets tests of other packages ask for the port that was taken. */
public final class ServerPort {

    private ServerPort() {}

    public static int of(ApplicationContext context) {
        return context.getBean(DatabaseServer.class).port();
    }
}
