package vitrine.lab.report;

/**
 * What an experiment is about.
 *
 * @param name by which it is run: {@code keep-alive}
 * @param title for people
 * @param phenomenon {@code P01} to {@code P19}
 * @param question that it answers
 * @param formula by which it predicts
 * @param source of the formula or of the mechanism: an RFC, a book, a kernel file
 * @param next what to change and try again
 */
public record About(
        String name, String title, String phenomenon, String question, String formula, String source, String next) {}
