package vitrine.web.prefork;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Signals of the process, by the only class of the JDK that has them. */
final class Signals {

    private Signals() {}

    /**
     * Runs {@code action} at each signal of that name, in a thread of its own.
     *
     * @return false if the process was started with that signal ignored ({@code nohup}): the JVM leaves it so
     */
    static boolean on(String name, Runnable action) {
        return !Signal.handle(new Signal(name), _ -> action.run()).equals(SignalHandler.SIG_IGN);
    }

    static void ignore(String name) {
        Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
    }
}
