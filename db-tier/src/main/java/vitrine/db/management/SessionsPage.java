package vitrine.db.management;

import com.sun.net.httpserver.HttpExchange;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vitrine.db.session.SessionRow;
import vitrine.db.session.Sessions;
import vitrine.inspection.management.Answer;

/** The clients' sessions, each with what it does and what it did to the files. */
final class SessionsPage implements Function<HttpExchange, Answer> {

    private final Sessions sessions;

    SessionsPage(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Answer apply(HttpExchange request) {
        return Answer.json(
                sessions.rows().stream().map(SessionsPage::json).collect(Collectors.joining(",\n ", "[", "]\n")));
    }

    private static String json(SessionRow row) {
        return """
                {"id":%d,"client":"%s","state":"%s","blockedBy":%d,\
                "reads":%d,"readBytes":%d,"readNanos":%d,\
                "writes":%d,"writeBytes":%d,"writeNanos":%d,"forces":%d,"forceNanos":%d}""".formatted(
                        row.id(),
                        row.client(),
                        row.state().name().toLowerCase(Locale.ROOT),
                        row.blockedBy(),
                        row.storage().reads(),
                        row.storage().readBytes(),
                        row.storage().readNanos(),
                        row.storage().writes(),
                        row.storage().writeBytes(),
                        row.storage().writeNanos(),
                        row.storage().forces(),
                        row.storage().forceNanos());
    }
}
