package vitrine.ap.fault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/** Has a request meet the faults that are asked for, on its thread, before its handler. Each is a step of its own. */
final class FaultInterceptor implements HandlerInterceptor {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Faults faults;
    private final CpuWaste waste = new CpuWaste();
    private final ReentrantLock lock = new ReentrantLock();

    FaultInterceptor(Faults faults) {
        this.faults = faults;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (faults.operation().contains(route(request))) {
            delay(faults.delay());
            burn(faults.cpu());
            keepLock(faults.lock());
            fail(faults.failures());
        }
        return true;
    }

    private static void delay(Duration time) throws InterruptedException {
        if (time.isPositive()) {
            try (Step _ = Hop.step("sleep, as asked for")) {
                TimeUnit.NANOSECONDS.sleep(time.toNanos());
            }
        }
    }

    private void burn(Duration time) {
        if (time.isPositive()) {
            try (Step _ = Hop.step("waste CPU time, as asked for")) {
                waste.waste(time);
            }
        }
    }

    private void keepLock(Duration time) throws InterruptedException {
        if (!time.isPositive()) {
            return;
        }
        try (Step _ = Hop.step("wait for the lock that is asked for")) {
            if (!lock.tryLock(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new WantedFaultException(
                        "The lock of the knob ap.fault.lock was not free within " + LONGEST_WAIT);
            }
        }
        try (Step _ = Hop.step("keep the lock, as asked for")) {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } finally {
            lock.unlock();
        }
    }

    private static void fail(double share) {
        if (share > 0 && ThreadLocalRandom.current().nextDouble() < share) {
            throw new WantedFaultException("The knob ap.fault.failures asks for this failure");
        }
    }

    private static String route(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
