package vitrine.ap.book;

/** A subject and how many books it has. */
public record SubjectCount(String id, String name, long books) {}
