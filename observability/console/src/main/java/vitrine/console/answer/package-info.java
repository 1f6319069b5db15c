/** The two forms in which the console answers: for programs and for terminals. */
@NullMarked
package vitrine.console.answer;

import org.jspecify.annotations.NullMarked;
