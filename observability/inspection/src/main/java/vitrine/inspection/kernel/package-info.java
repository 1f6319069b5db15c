/**
 * What the kernel says in /proc and /sys: how it is read, and what is done when it says nothing. What is read stands in
 * the packages below, one for each scope, so that the import says whose figure it is: {@code netns} (this network
 * namespace, which is the container), {@code host} (the whole machine, whoever reads), {@code process} and
 * {@code cgroup}. Knows no metric and calls no C.
 */
@NullMarked
package vitrine.inspection.kernel;

import org.jspecify.annotations.NullMarked;
