/**
 * The access log of a tier that serves by Tomcat: a line for each request, without query, address or id, kept for a moment
 * in memory and written by a thread of its own. Off unless it is switched on; then nothing of it is loaded.
 */
@NullMarked
package vitrine.inspection.access;

import org.jspecify.annotations.NullMarked;
