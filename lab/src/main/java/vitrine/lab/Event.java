package vitrine.lab;

import org.jspecify.annotations.Nullable;

/**
 * What a run tells while it goes on: a line of JSON.
 *
 * @param doing what is being done now; null in the last one
 * @param share of the whole that is done, 0 to 1
 * @param report the id under which the report is kept; in the last one
 */
public record Event(
        @Nullable String doing, double share, @Nullable String report) {

    static Event doing(String what, double share) {
        return new Event(what, share, null);
    }

    static Event kept(String report) {
        return new Event(null, 1, report);
    }
}
