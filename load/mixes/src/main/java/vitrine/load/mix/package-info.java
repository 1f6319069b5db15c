/**
 * The mixes of TPC-W over the shop: who asks for what, in which order, with which pauses, from one seed. It makes
 * requests and takes their answers, but sends nothing: that is a load tool's part, and it must not know any.
 */
@NullMarked
package vitrine.load.mix;

import org.jspecify.annotations.NullMarked;
