package vitrine.ap.book;

import org.jspecify.annotations.Nullable;

/**
 * What to search for.
 *
 * @param title words of the title, or empty
 * @param author words of the author's name, or empty
 * @param subject id of a subject, or none
 * @param after cursor of the page before, or none
 * @param limit books per page
 */
record BookQuery(
        String title,
        String author,
        @Nullable String subject,
        @Nullable String after,
        int limit) {}
