package vitrine.load.round;

/**
 * What an idle tier uses of one CPU, while nobody watches and while the console does.
 *
 * @param idleShare 0 to 1, and more than 1 where it keeps several CPUs busy; NaN if unknown
 * @param watchedShare the same while it is watched once a second
 */
public record Watching(String tier, double idleShare, double watchedShare) {

    /** What watching takes of one CPU. */
    public double share() {
        return watchedShare - idleShare;
    }
}
