package vitrine.ap.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Books in the database. Each read is one statement and needs no transaction. */
interface BookRepository extends Repository<Book, Long> {

    @Query("select new vitrine.ap.book.DetailRow(" + BookSummary.COLUMNS
            + ", b.isbn, b.publisher, b.pages, b.language, b.stock, t.description)"
            + " from RelatedBook r join r.related b join b.author a join b.subject s"
            + " left join BookText t on t.bookId = b.id and r.position = 0"
            + " where r.bookId = :id order by r.position")
    List<DetailRow> detail(long id);

    @Query("select new vitrine.ap.book.BookSummary(" + BookSummary.COLUMNS
            + ") from Book b join b.author a join b.subject s order by b.id desc")
    List<BookSummary> newest(Limit limit);

    @Query("select new vitrine.ap.book.BookSummary(" + BookSummary.COLUMNS
            + ") from Book b join b.author a join b.subject s where s.id = :subject order by b.id desc")
    List<BookSummary> newest(String subject, Limit limit);

    @Query("select new vitrine.ap.book.SubjectCount(s.id, s.name, count(b))"
            + " from Subject s left join Book b on b.subject = s group by s.id, s.name order by s.name")
    List<SubjectCount> subjects();

    @Query("select count(s) > 0 from Subject s where s.id = :id")
    boolean isSubject(String id);

    @Modifying
    @Transactional
    @Query("update Book b set b.priceCents = coalesce(:priceCents, b.priceCents), b.stock = coalesce(:stock, b.stock)"
            + " where b.id = :id")
    int change(long id, @Nullable Integer priceCents, @Nullable Integer stock);
}
