package vitrine.console.live;

import java.util.List;
import java.util.Map;

/**
 * The processes that there are.
 *
 * @param found what is there, in the order of a request's path
 * @param troubles by kind why its processes could not be found
 */
record Targets(List<Target> found, Map<Kind, String> troubles) {}
