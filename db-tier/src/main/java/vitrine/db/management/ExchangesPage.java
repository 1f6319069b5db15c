package vitrine.db.management;

import com.sun.net.httpserver.HttpExchange;
import java.util.function.Function;
import vitrine.db.exchange.ExchangeQuery;
import vitrine.db.exchange.Exchanges;
import vitrine.inspection.management.Answer;

/** {@code /actuator/exchanges?session=ID&from=NANOS&to=NANOS}: the sessions' last exchanges as hops in JSON. */
final class ExchangesPage implements Function<HttpExchange, Answer> {

    private final Exchanges exchanges;

    ExchangesPage(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public Answer apply(HttpExchange request) {
        try {
            return Answer.json(
                    exchanges.json(ExchangeQuery.parse(request.getRequestURI().getRawQuery())));
        } catch (IllegalArgumentException e) {
            return Answer.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
