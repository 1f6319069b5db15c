package vitrine.ap.book;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** What an administrator may change of a book; what is absent stays. */
public record BookChange(
        @Nullable @Min(1) @Max(1_000_000) Integer priceCents,
        @Nullable @Min(0) @Max(1_000_000) Integer stock) {

    @AssertTrue(message = "must name priceCents or stock")
    @JsonIgnore
    public boolean isAnythingNamed() {
        return priceCents != null || stock != null;
    }
}
