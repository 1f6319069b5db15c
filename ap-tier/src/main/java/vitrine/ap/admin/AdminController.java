package vitrine.ap.admin;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import vitrine.ap.book.BookChange;
import vitrine.ap.book.BookDetail;
import vitrine.ap.book.Books;
import vitrine.ap.view.View;

/** An administrator's changes. */
@Controller
class AdminController {

    private final AdminToken token;
    private final Books books;

    AdminController(AdminToken token, Books books) {
        this.token = token;
        this.books = books;
    }

    @PatchMapping("/api/admin/books/{id}")
    View<BookDetail> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody @Valid BookChange change) {
        token.check(authorization);
        return books.change(id, change);
    }
}
