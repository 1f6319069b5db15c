package vitrine.ap.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many copies. */
record Quantity(@Min(1) @Max(99) int quantity) {}
