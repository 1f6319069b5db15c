package vitrine.ap.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import vitrine.ap.cache.ObjectCache;
import vitrine.ap.cache.ObjectCaches;
import vitrine.ap.problem.NotFoundException;
import vitrine.ap.view.CachePolicy;
import vitrine.ap.view.View;
import vitrine.ap.view.ViewWriter;

/** Books as ready answers, from the object cache or the database. */
@Service
public class Books {

    private static final Limit NEWEST = Limit.of(50);
    private static final String ALL = "";

    private final BookRepository repository;
    private final BookSearch search;
    private final ViewWriter writer;
    private final ObjectCache<Long, BookDetail> details;
    private final ObjectCache<String, BookList> newest;
    private final ObjectCache<String, List<SubjectCount>> subjects;

    Books(BookRepository repository, BookSearch search, ViewWriter writer, ObjectCaches caches) {
        this.repository = repository;
        this.search = search;
        this.writer = writer;
        details = caches.books("books");
        newest = caches.lists("new-books");
        subjects = caches.lists("subjects");
    }

    View<BookDetail> detail(long id) {
        return details.get(id, this::readDetail);
    }

    View<BookList> newest(@Nullable String subject) {
        return newest.get(subject == null ? ALL : subject, this::readNewest);
    }

    View<List<SubjectCount>> subjects() {
        return subjects.get(ALL, all -> writer.view(repository.subjects(), CachePolicy.LIST));
    }

    View<BookPage> find(BookQuery query) {
        return writer.view(search.find(query), CachePolicy.LIST);
    }

    /** Changes a book's price, its stock or both. */
    public View<BookDetail> change(long id, BookChange change) {
        if (repository.change(id, change.priceCents(), change.stock()) == 0) {
            throw new NotFoundException("book", Long.toString(id));
        }
        changed(List.of(id));
        newest.clear();
        return detail(id);
    }

    /** Forgets answers that a change of these books made untrue. */
    public void changed(List<Long> ids) {
        ids.forEach(details::remove);
    }

    /** Throws that there is no such subject, if so; one without books is a subject too. */
    public void requireSubject(String subject) {
        if (!repository.isSubject(subject)) {
            throw new NotFoundException("subject", subject);
        }
    }

    /** Forgets everything: the catalogue came into being. */
    public void catalogueMade() {
        details.clear();
        newest.clear();
        subjects.clear();
    }

    private View<BookDetail> readDetail(Long id) {
        List<DetailRow> rows = repository.detail(id);
        if (rows.isEmpty()) {
            throw new NotFoundException("book", id.toString());
        }
        return writer.view(DetailRow.detail(rows), CachePolicy.BOOK);
    }

    private View<BookList> readNewest(String subject) {
        List<BookSummary> books = subject.equals(ALL) ? repository.newest(NEWEST) : repository.newest(subject, NEWEST);
        if (books.isEmpty() && !subject.equals(ALL)) {
            requireSubject(subject);
        }
        return writer.view(new BookList(books), CachePolicy.LIST);
    }
}
