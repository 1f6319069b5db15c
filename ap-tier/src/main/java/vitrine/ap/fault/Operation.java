package vitrine.ap.fault;

/** Which requests a fault is for, by their route. */
enum Operation {
    ALL(""),
    SUBJECTS("/api/subjects"),
    SEARCH("/api/books"),
    BOOK("/api/books/{id}"),
    NEW_BOOKS("/api/books/new"),
    BEST_SELLERS("/api/books/best-sellers"),
    CART("/api/carts/"),
    ORDER("/api/orders/");

    private final String route;

    Operation(String route) {
        this.route = route;
    }

    /** @param pattern the request's route, such as {@code /api/carts/{cartId}} */
    boolean contains(String pattern) {
        return route.endsWith("/") ? (pattern + "/").startsWith(route) : this == ALL || pattern.equals(route);
    }
}
