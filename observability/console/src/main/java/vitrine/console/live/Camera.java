package vitrine.console.live;

import java.util.List;

/** Takes a picture of all tiers: finds the processes, asks them, works out the rates, and puts it to the history. */
final class Camera {

    private final Discovery discovery;
    private final Round round;
    private final History history;
    private final Census census = new Census();

    Camera(Discovery discovery, Round round, History history) {
        this.discovery = discovery;
        this.round = round;
        this.history = history;
    }

    synchronized Picture take() throws InterruptedException {
        Targets found = discovery.now();
        List<Seen> answers = round.ask(census.toAsk(found));
        Picture picture = census.update(found, answers, System.currentTimeMillis());
        history.add(picture);
        return picture;
    }
}
