package vitrine.console.ladder;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ladder over HTTP: read it, have it measured anew, stop that. */
@RestController
@RequestMapping("/api/ladder")
class LadderController {

    private final Ladders ladders;

    LadderController(Ladders ladders) {
        this.ladders = ladders;
    }

    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    String text() {
        return new LadderText(ladders.state()).toString();
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    LadderState state() {
        return ladders.state();
    }

    @PostMapping
    ResponseEntity<Object> start() {
        return ladders.start()
                ? ResponseEntity.accepted().body(ladders.state())
                : ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                                HttpStatus.CONFLICT,
                                "It is being measured already; GET /api/ladder says how far it is."))
                        .build();
    }

    @DeleteMapping
    LadderState cancel() {
        ladders.cancel();
        return ladders.state();
    }
}
