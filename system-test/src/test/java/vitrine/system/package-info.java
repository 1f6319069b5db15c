/** Tests of the whole: its structure, its processes, its containers, its pages. */
@NullMarked
package vitrine.system;

import org.jspecify.annotations.NullMarked;
