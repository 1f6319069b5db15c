@NullMarked
package vitrine.lab.database;

import org.jspecify.annotations.NullMarked;
