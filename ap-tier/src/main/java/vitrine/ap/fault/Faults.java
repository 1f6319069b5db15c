package vitrine.ap.fault;

import java.time.Duration;

/** Which faults are asked for at this moment. */
final class Faults {

    private volatile Operation operation = Operation.ALL;
    private volatile Duration delay = Duration.ZERO;
    private volatile Duration cpu = Duration.ZERO;
    private volatile Duration lock = Duration.ZERO;
    private volatile double failures;

    /** The only requests that meet a fault. */
    Operation operation() {
        return operation;
    }

    void operation(Operation only) {
        operation = only;
    }

    /** How long a request's thread sleeps before it begins. */
    Duration delay() {
        return delay;
    }

    void delay(Duration time) {
        delay = time;
    }

    /** CPU time that a request wastes. */
    Duration cpu() {
        return cpu;
    }

    void cpu(Duration time) {
        cpu = time;
    }

    /** How long a request keeps the lock that all of them want. */
    Duration lock() {
        return lock;
    }

    void lock(Duration time) {
        lock = time;
    }

    /** Share of the requests that fail, 0 to 1. */
    double failures() {
        return failures;
    }

    void failures(double share) {
        failures = share;
    }
}
