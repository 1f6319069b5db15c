package vitrine.console.ladder;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vitrine.console.answer.TextOrJson;

/**
 * <pre>
 * GET    /api/ladder    how far a measurement is, and the last result
 * POST   /api/ladder    have it measured: 202, or 409 if that is being done
 * DELETE /api/ladder    stop that
 * </pre>
 */
@RestController
@RequestMapping("/api/ladder")
class LadderController {

    private final Ladders ladders;

    LadderController(Ladders ladders) {
        this.ladders = ladders;
    }

    @GetMapping
    ResponseEntity<Object> state(@RequestHeader(defaultValue = "*/*") String accept) {
        return answer(HttpStatus.OK, accept);
    }

    @PostMapping
    ResponseEntity<Object> start(@RequestHeader(defaultValue = "*/*") String accept) {
        if (!ladders.start()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "It is being measured already; GET /api/ladder says how far it is.");
        }
        return answer(HttpStatus.ACCEPTED, accept);
    }

    @DeleteMapping
    ResponseEntity<Object> cancel(@RequestHeader(defaultValue = "*/*") String accept) {
        ladders.cancel();
        return answer(HttpStatus.OK, accept);
    }

    private ResponseEntity<Object> answer(HttpStatus status, String accept) {
        LadderState state = ladders.state();
        return TextOrJson.answer(status, accept, state, () -> new LadderText(state).toString());
    }
}
