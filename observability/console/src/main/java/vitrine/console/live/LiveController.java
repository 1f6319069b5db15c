package vitrine.console.live;

import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The live map over HTTP: a stream of pictures, one picture, the last minutes, and one process in detail. */
@RestController
@RequestMapping("/api/live")
class LiveController {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final LiveFeed feed;
    private final LiveStreams streams;
    private final PictureJson json;
    private final History history;
    private final ProcessPages pages;

    LiveController(LiveFeed feed, PictureJson json, History history, ProcessPages pages) {
        this.feed = feed;
        this.streams = new LiveStreams(feed, json);
        this.json = json;
        this.history = history;
        this.pages = pages;
    }

    /** A stream to who takes one, else one picture: JSON to who names it, and text to a terminal. */
    @GetMapping
    ResponseEntity<Object> live(@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept)
            throws TooManyWatchersException, InterruptedException {
        if (accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            return answer(MediaType.TEXT_EVENT_STREAM, streams.open());
        }
        Picture picture = once();
        return accept.contains(MediaType.APPLICATION_JSON_VALUE)
                ? answer(MediaType.APPLICATION_JSON, json.write(picture))
                : answer(MediaType.TEXT_PLAIN, LiveText.of(picture));
    }

    /** @param of a tier ({@code web}), or a process of it ({@code web/worker 1}) */
    @GetMapping("/history")
    History.Series history(@RequestParam String of) {
        return history.of(kind(of), of);
    }

    @GetMapping("/processes/{tier}/{name}")
    Map<String, Object> process(@PathVariable String tier, @PathVariable String name) {
        return pages.read(tier, name);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyWatchersException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notFound(NoSuchElementException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    /** With rates: where nobody watched, after the second reading. */
    private Picture once() throws TooManyWatchersException, InterruptedException {
        try (LiveFeed.Watch watch = feed.watch()) {
            Picture first =
                    watch.next(PATIENCE).orElseThrow(() -> new IllegalStateException("no picture within " + PATIENCE));
            return first.hasRates() ? first : watch.next(PATIENCE).orElse(first);
        }
    }

    private static Kind kind(String series) {
        for (Kind kind : new Kind[] {Kind.WEB, Kind.AP, Kind.DB}) {
            if (series.equals(kind.tier()) || series.startsWith(kind.tier() + "/")) {
                return series.equals("web/master") ? Kind.MASTER : kind;
            }
        }
        throw new NoSuchElementException("There is no tier or process " + series + ".");
    }

    private static ResponseEntity<Object> answer(MediaType type, Object body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
