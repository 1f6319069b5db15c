package vitrine.ap.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The wish to order a cart. */
record OrderRequest(
        @NotBlank @Size(max = 64) String cartId,
        @NotNull @Valid Customer customer,
        @NotNull @Valid Address address) {}
