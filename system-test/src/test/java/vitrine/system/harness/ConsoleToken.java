package vitrine.system.harness;

/** With which a program makes the console act. */
final class ConsoleToken {

    static final String FIELD = "Vitrine-Token";

    private ConsoleToken() {}

    /** @param file what stands in the console's file: a request's header field */
    static String in(String file) {
        return file.strip().replaceFirst("^" + FIELD + ": *", "");
    }
}
