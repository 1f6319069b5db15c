package vitrine.console.client;

/** As many requests are under way as may be; more would measure the console and not the tiers. */
public final class TooManyRequestsException extends RuntimeException {

    TooManyRequestsException(int most) {
        super("The console already waits for " + most + " answers. Try again when they are there.");
    }
}
