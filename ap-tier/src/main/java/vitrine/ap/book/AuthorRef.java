package vitrine.ap.book;

/** An author as a list shows it. */
public record AuthorRef(long id, String name) {}
