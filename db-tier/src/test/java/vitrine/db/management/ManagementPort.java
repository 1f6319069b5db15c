package vitrine.db.management;

import org.springframework.context.ApplicationContext;

/** Lets tests of other packages ask for the port that was taken. */
public final class ManagementPort {

    private ManagementPort() {}

    public static int of(ApplicationContext context) {
        return context.getBean(DatabaseManagement.class).port();
    }
}
