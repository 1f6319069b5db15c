/** What every page has: the number of books in the cart, kept true when another tab changes it. */
import { showCount } from "./cart.js";

showCount();
addEventListener("storage", showCount);
addEventListener("pageshow", showCount);
