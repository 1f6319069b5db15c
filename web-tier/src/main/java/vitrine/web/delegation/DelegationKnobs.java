package vitrine.web.delegation;

import java.util.List;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.KnobSet;
import vitrine.knob.type.OnOff;
import vitrine.knob.type.WholeNumber;

/** What can be turned of the connections to the AP tier. */
final class DelegationKnobs implements KnobSet {

    private static final int MOST_CONNECTIONS = 500;

    private final PoolPolicy policy;
    private final Targets targets;

    DelegationKnobs(PoolPolicy policy, Targets targets) {
        this.policy = policy;
        this.targets = targets;
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(
                Knob.of(
                        new KnobInfo(
                                "web.ap.keep-alive",
                                "Whether a connection to the AP tier serves more than one request",
                                "P12",
                                "vitrine.pool.opened"),
                        new OnOff(),
                        policy.keepAlive(),
                        this::keepAlive),
                Knob.of(
                        new KnobInfo(
                                "web.ap.pool-size",
                                "The most connections of a worker process to each AP instance",
                                "P10",
                                "vitrine.pool.pending"),
                        new WholeNumber(1, MOST_CONNECTIONS, "connections"),
                        policy.max(),
                        this::resize),
                Knob.of(
                        new KnobInfo(
                                "web.ap.tcp-nodelay",
                                "Whether a request to the AP tier is sent at once, in place of waiting for acknowledgements",
                                "P15",
                                "vitrine.web.request"),
                        new OnOff(),
                        policy.noDelay(),
                        policy::noDelay));
    }

    private void keepAlive(boolean on) {
        policy.keepAlive(on);
        if (!on) {
            targets.all().forEach(Target::closeIdle);
        }
    }

    private void resize(int most) {
        policy.max(most);
        targets.all().forEach(Target::resize);
    }
}
