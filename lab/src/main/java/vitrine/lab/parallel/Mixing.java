package vitrine.lab.parallel;

/**
 * Work for a core, and for nothing else: numbers are mixed and added up, with nothing read from memory. The sum is the same
 * however the work is cut, so it tells that all was done, and the compiler cannot leave it out.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">G. L. Steele, D. Lea, C. H. Flood, Fast Splittable Pseudorandom
 *     Number Generators (2014)</a>: the mixing
 */
final class Mixing {

    private Mixing() {}

    /** The sum of the mixed numbers, from {@code from} to before {@code to}. */
    static long sum(long from, long to) {
        long sum = 0;
        for (long number = from; number < to; number++) {
            long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            sum += mixed ^ (mixed >>> 31);
        }
        return sum;
    }
}
