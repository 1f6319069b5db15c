/** Where this process's threads and sockets can be read. */
@NullMarked
package vitrine.ap.live;

import org.jspecify.annotations.NullMarked;
