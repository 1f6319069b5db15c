package vitrine.console.live;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A process at one moment.
 *
 * @param away why it does not answer, if it does not
 * @param since when it was found so, answering or not, in milliseconds since 1970
 * @param pid in its own namespace
 * @param network the network namespace that it is in, as the kernel numbers it; empty if not known
 * @param restarted whether it is another process than a second ago
 */
record ProcessState(
        Target target,
        Optional<String> away,
        long since,
        OptionalLong pid,
        String network,
        boolean restarted,
        Values values) {}
