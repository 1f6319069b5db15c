/** What a tier has by having this module: settings and beans. The only package that knows Spring Boot's. */
@NullMarked
package vitrine.inspection.autoconfigure;

import org.jspecify.annotations.NullMarked;
