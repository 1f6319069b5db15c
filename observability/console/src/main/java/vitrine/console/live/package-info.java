/**
 * The live map: what all processes of all tiers do now, once a second and only while somebody watches, with the last five
 * minutes of it. {@code LiveFeed} is the clock, {@code Round} what one second brought, {@code Figures} the list of what is
 * read.
 */
@NullMarked
package vitrine.console.live;

import org.jspecify.annotations.NullMarked;
