package vitrine.console.live;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The live map.
 *
 * @param maxWatchers the most that may watch at the same time; one more is refused
 */
@ConfigurationProperties("vitrine.console.live")
record LiveProperties(@DefaultValue("8") int maxWatchers) {

    LiveProperties {
        if (maxWatchers < 1 || maxWatchers > 100) {
            throw new IllegalArgumentException(
                    "vitrine.console.live.max-watchers must be 1 to 100, not " + maxWatchers);
        }
    }
}
