package vitrine.ap.book;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vitrine.ap.view.View;

/** Reading books. */
@Controller
class BookController {

    private final Books books;

    BookController(Books books) {
        this.books = books;
    }

    @GetMapping("/api/subjects")
    View<List<SubjectCount>> subjects() {
        return books.subjects();
    }

    @GetMapping("/api/books/new")
    View<BookList> newest(@RequestParam(required = false) @Nullable @Size(max = 24) String subject) {
        return books.newest(subject);
    }

    @GetMapping("/api/books")
    View<BookPage> find(
            @RequestParam(defaultValue = "") @Size(max = 200) String title,
            @RequestParam(defaultValue = "") @Size(max = 200) String author,
            @RequestParam(required = false) @Nullable @Size(max = 24) String subject,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return books.find(new BookQuery(title, author, subject, after, limit));
    }

    @GetMapping("/api/books/{id}")
    View<BookDetail> detail(@PathVariable long id) {
        return books.detail(id);
    }
}
