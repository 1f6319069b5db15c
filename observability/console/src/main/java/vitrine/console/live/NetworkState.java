package vitrine.console.live;

import java.util.List;

/**
 * TCP of one network namespace at one moment. The kernel counts it for all processes in there, those of other tiers and of
 * strangers too.
 *
 * @param name the kernel's, such as {@code net:[4026531840]}
 * @param tiers whose processes are in it
 * @param values of one of those processes, as each is told the same
 */
record NetworkState(String name, List<String> tiers, Values values) {}
