package vitrine.ap.order;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vitrine.ap.view.View;

/** Reading what sells best. */
@Controller
class BestSellerController {

    private final BestSellers bestSellers;

    BestSellerController(BestSellers bestSellers) {
        this.bestSellers = bestSellers;
    }

    @GetMapping("/api/books/best-sellers")
    View<BestSellerList> bestSellers(@RequestParam(required = false) @Nullable @Size(max = 24) String subject) {
        return bestSellers.get(subject);
    }
}
