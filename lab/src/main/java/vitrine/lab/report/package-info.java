/** What an experiment found, for people and for programs. */
@NullMarked
package vitrine.lab.report;

import org.jspecify.annotations.NullMarked;
