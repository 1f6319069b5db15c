/** The shop's operations, each as a request that makes sense: what it needs before, such as a cart, is made for real. */
@NullMarked
package vitrine.console.operation;

import org.jspecify.annotations.NullMarked;
