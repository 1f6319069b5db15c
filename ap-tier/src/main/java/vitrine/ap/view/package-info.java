/** A ready answer: the bytes, their ETag, and how long they may be kept. Knows no resource. */
@NullMarked
package vitrine.ap.view;

import org.jspecify.annotations.NullMarked;
