package vitrine.console.client;

/** No whole answer came from the web tier; the message says what became of the request. */
public final class ShopUnreachableException extends RuntimeException {

    ShopUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
