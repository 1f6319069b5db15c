package vitrine.lab;

/** On what was measured. */
final class Machine {

    private Machine() {}

    static String text() {
        return "%d processors, %s %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }
}
