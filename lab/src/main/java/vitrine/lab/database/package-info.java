/**
 * A database of the lab's own, with the engine and the settings of the database tier, that orders are committed to and
 * that is killed. Knows no tier: the shop's database is not touched.
 */
@NullMarked
package vitrine.lab.database;

import org.jspecify.annotations.NullMarked;
