package vitrine.console.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pictures as server-sent events, one a second, to each watcher by a virtual thread of its own. It ends when a write
 * fails, as the watcher is gone.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class LiveStreams {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long WITHOUT_END = 0;

    private final LiveFeed feed;
    private final PictureJson json;

    LiveStreams(LiveFeed feed, PictureJson json) {
        this.feed = feed;
        this.json = json;
    }

    SseEmitter open() throws TooManyWatchersException {
        LiveFeed.Watch watch = feed.watch();
        var emitter = new SseEmitter(WITHOUT_END);
        emitter.onCompletion(watch::close);
        emitter.onError(_ -> watch.close());
        Thread.ofVirtual().name("live-sends").start(() -> send(watch, emitter));
        return emitter;
    }

    private void send(LiveFeed.Watch watch, SseEmitter emitter) {
        try (watch) {
            Optional<Picture> picture = watch.next(PATIENCE);
            while (picture.isPresent()) {
                emitter.send(SseEmitter.event().data(json.write(picture.get())));
                picture = watch.next(PATIENCE);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException _) {
            emitter.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
