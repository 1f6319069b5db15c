/** The system that is experimented on: its knobs and its figures. */
@NullMarked
package vitrine.lab.system;

import org.jspecify.annotations.NullMarked;
