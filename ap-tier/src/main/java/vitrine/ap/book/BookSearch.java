package vitrine.ap.book;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vitrine.ap.problem.InvalidFieldException;

/**
 * Finds books by words of the title, words of the author's name and subject; what is asked for narrows together.
 *
 * <p>The inner query finds the ids of one page: from the range of the first word in {@code book_word}, each further word
 * looked up by book, or from the subject's index if there is no word. The outer one reads these few books. A word finds
 * what begins with it; a single letter finds itself only, since nearly every book has a word that begins with it.
 */
@Component
class BookSearch {

    private static final int MAX_WORDS = 6;

    private final JdbcClient jdbc;

    BookSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BookPage find(BookQuery query) {
        long before = Cursor.lastId(query.after());
        List<Object> values = new ArrayList<>();
        String sql = "select " + BookRows.COLUMNS + " from ("
                + inner(query, before, values)
                + ") p join book b on b.id = p.id join author a on a.id = b.author_id"
                + " join subject s on s.id = b.subject_id order by b.id desc";
        List<BookSummary> books = jdbc.sql(sql)
                .params(values)
                .query((row, index) -> BookRows.read(row, 1))
                .list();
        return page(books, query.limit());
    }

    /** One book more than asked for was read: it tells whether there is a next page. */
    private static BookPage page(List<BookSummary> books, int limit) {
        if (books.size() <= limit) {
            return new BookPage(books, null);
        }
        List<BookSummary> items = books.subList(0, limit);
        return new BookPage(items, Cursor.of(items.getLast().id()));
    }

    private static String inner(BookQuery query, long before, List<Object> values) {
        List<Word> words = words(query);
        String sql =
                words.isEmpty() ? bySubject(query.subject(), before, values) : byWords(words, query, before, values);
        values.add(query.limit() + 1);
        return sql + " order by id desc fetch first ? rows only";
    }

    private static String bySubject(@Nullable String subject, long before, List<Object> values) {
        values.add(before);
        if (subject == null) {
            return "select id from book where id < ?";
        }
        values.add(subject);
        return "select id from book where id < ? and subject_id = ?";
    }

    private static String byWords(List<Word> words, BookQuery query, long before, List<Object> values) {
        StringBuilder sql = new StringBuilder("select distinct w0.book_id as id from book_word w0");
        for (int i = 1; i < words.size(); i++) {
            sql.append(" join book_word w%d on w%d.book_id = w0.book_id".formatted(i, i));
            words.get(i).addTo(sql.append(" and "), "w" + i, values);
        }
        if (query.subject() != null) {
            sql.append(" join book f on f.id = w0.book_id and f.subject_id = ?");
            values.add(query.subject());
        }
        words.getFirst().addTo(sql.append(" where "), "w0", values);
        values.add(before);
        return sql.append(" and w0.book_id < ?").toString();
    }

    /** The longest word first: it is likely the rarest. */
    private static List<Word> words(BookQuery query) {
        List<Word> words = new ArrayList<>();
        Words.of(query.title()).forEach(text -> words.add(new Word("T", text)));
        Words.of(query.author()).forEach(text -> words.add(new Word("A", text)));
        if (words.size() > MAX_WORDS) {
            throw new InvalidFieldException(
                    query.title().isEmpty() ? "author" : "title", "has more than " + MAX_WORDS + " words", null);
        }
        words.sort((a, b) -> b.text().length() - a.text().length());
        return words;
    }

    private record Word(String kind, String text) {

        void addTo(StringBuilder sql, String alias, List<Object> values) {
            boolean whole = text.length() == 1;
            sql.append("%1$s.kind = ? and %1$s.word >= ? and %1$s.word %2$s ?".formatted(alias, whole ? "<=" : "<"));
            values.add(kind);
            values.add(text);
            values.add(whole ? text : Words.after(text));
        }
    }
}
