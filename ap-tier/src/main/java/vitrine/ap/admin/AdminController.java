package vitrine.ap.admin;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import vitrine.ap.book.BookChange;
import vitrine.ap.book.BookDetail;
import vitrine.ap.book.Books;
import vitrine.ap.view.View;

/** An administrator's changes; {@link AdminConfiguration} lets nobody else come here. */
@Controller
class AdminController {

    private final Books books;

    AdminController(Books books) {
        this.books = books;
    }

    @PatchMapping("/api/admin/books/{id}")
    View<BookDetail> change(@PathVariable long id, @RequestBody @Valid BookChange change) {
        return books.change(id, change);
    }
}
