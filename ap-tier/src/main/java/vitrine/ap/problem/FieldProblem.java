package vitrine.ap.problem;

/** What is wrong with one field; nested fields are joined by dots. */
public record FieldProblem(String field, String message) {}
