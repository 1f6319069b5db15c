package vitrine.ap.order;

/** The cart expired, was ordered, or never was. */
final class CartGoneException extends RuntimeException {

    CartGoneException(String cartId) {
        super("There is no cart " + cartId);
    }
}
