package vitrine.ap.book;

/** A subject as a list shows it. */
public record SubjectRef(String id, String name) {}
