/** What tests share: the database tier as a process, a client of the API, a proxy that counts. */
@NullMarked
package vitrine.ap.support;

import org.jspecify.annotations.NullMarked;
