package vitrine.ap.order;

import java.util.List;

/** The books that sell best, the best first. */
record BestSellerList(List<BestSeller> items) {}
