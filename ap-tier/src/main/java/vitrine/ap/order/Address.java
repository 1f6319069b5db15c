package vitrine.ap.order;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where the books go. */
@Embeddable
record Address(
        @NotBlank @Size(max = 120) String street,
        @NotBlank @Size(max = 80) String city,
        @NotBlank @Size(max = 16) String postcode,
        @NotBlank @Size(max = 60) String country) {}
