package vitrine.console.live;

/** As many watch as may. */
final class TooManyWatchersException extends Exception {

    private static final long serialVersionUID = 1;

    TooManyWatchersException(int max) {
        super(max + " watch already, and more may not (vitrine.console.live.max-watchers). Close one of them.");
    }
}
