package vitrine.inspection.kernel.process;

/** What the kernel counts by thread and never takes back. */
interface ThreadFigures<F> {

    F plus(F other);

    /** What was counted between {@code earlier}, of the same thread, and this. */
    F since(F earlier);

    /** Whether this can be a later reading of the thread that {@code earlier} was of. */
    boolean continues(F earlier);
}
