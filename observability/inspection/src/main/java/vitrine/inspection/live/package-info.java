/**
 * What the live map asks of a process: who it is and what CPU it takes, with each look; its threads and sockets, when
 * somebody wants to see them.
 */
@NullMarked
package vitrine.inspection.live;

import org.jspecify.annotations.NullMarked;
