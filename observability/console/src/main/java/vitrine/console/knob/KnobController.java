package vitrine.console.knob;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vitrine.console.answer.TextOrJson;

/**
 * <pre>
 * GET    /api/knobs                 all knobs, where they stand, what was turned lately, the presets
 * GET    /api/knobs/turned          those off their defaults, as last seen, and what was turned lately; asks no tier
 * POST   /api/knobs                 a form turns some: ap.worker.threads=4&amp;expiry=5m&amp;by=me; "default" puts one back
 * DELETE /api/knobs                 puts all back
 * GET    /api/knobs/presets         several knobs under one name
 * POST   /api/knobs/presets/NAME    turns the preset's knobs and puts all others back; expiry and by as above
 * </pre>
 */
@RestController
@RequestMapping("/api/knobs")
class KnobController {

    private static final String BY = "by";
    private static final String EXPIRY = "expiry";
    private static final String CONSOLE = "console";

    private final KnobBoard board;
    private final KnobHistory history;
    private final Map<String, KnobsProperties.Preset> presets;

    KnobController(KnobBoard board, KnobHistory history, KnobsProperties settings) {
        this.board = board;
        this.history = history;
        this.presets = settings.presets();
    }

    /** What is told of the knobs. */
    record Told(
            List<Panel.Knob> knobs,
            List<String> troubles,
            List<KnobHistory.Event> events,
            Map<String, KnobsProperties.Preset> presets) {}

    @GetMapping
    ResponseEntity<Object> list(@RequestHeader(defaultValue = "*/*") String accept) throws InterruptedException {
        return answer(board.panel(), accept);
    }

    /** What the pages ask again and again; while a knob is turned, not older than a second or two. */
    record Turned(List<KnobView> knobs, List<KnobHistory.Event> events) {}

    @GetMapping("/turned")
    Turned turned() {
        @Nullable Panel last = board.last();
        return new Turned(last == null ? List.of() : last.turned(), history.events());
    }

    @PostMapping
    ResponseEntity<Object> turn(
            @RequestParam Map<String, String> form, @RequestHeader(defaultValue = "*/*") String accept)
            throws RefusedTurnException, InterruptedException {
        Map<String, String> wanted = new LinkedHashMap<>(form);
        @Nullable String by = wanted.remove(BY);
        @Nullable String expiry = wanted.remove(EXPIRY);
        if (wanted.isEmpty()) {
            throw new RefusedTurnException(400, "The form names no knob. One is turned by NAME=VALUE.");
        }
        return answer(board.turn(wanted, by == null ? CONSOLE : by, expiry), accept);
    }

    @DeleteMapping
    ResponseEntity<Object> reset(
            @RequestParam(defaultValue = CONSOLE) String by, @RequestHeader(defaultValue = "*/*") String accept)
            throws RefusedTurnException, InterruptedException {
        return answer(board.reset(by), accept);
    }

    @GetMapping("/presets")
    ResponseEntity<Object> presets(@RequestHeader(defaultValue = "*/*") String accept) {
        return TextOrJson.answer(HttpStatus.OK, accept, presets, () -> KnobText.of(presets));
    }

    @PostMapping("/presets/{name}")
    ResponseEntity<Object> preset(
            @PathVariable String name,
            @RequestParam(defaultValue = CONSOLE) String by,
            @RequestParam(required = false) @Nullable String expiry,
            @RequestHeader(defaultValue = "*/*") String accept)
            throws RefusedTurnException, InterruptedException {
        KnobsProperties.@Nullable Preset preset = presets.get(name);
        if (preset == null) {
            throw new RefusedTurnException(
                    404, "There is no preset of that name. There are: " + String.join(", ", presets.keySet()) + ".");
        }
        return answer(board.preset(preset.set(), by, expiry), accept);
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedTurnException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(e.status()), e.getMessage());
    }

    private ResponseEntity<Object> answer(Panel panel, String accept) {
        Told told = new Told(panel.knobs(), panel.troubles(), history.events(), presets);
        return TextOrJson.answer(HttpStatus.OK, accept, told, () -> KnobText.of(panel));
    }
}
