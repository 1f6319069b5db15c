package vitrine.console.lab;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vitrine.console.answer.TextOrJson;
import vitrine.lab.Experiments;
import vitrine.lab.report.About;
import vitrine.lab.report.JsonReport;
import vitrine.lab.report.Report;
import vitrine.lab.report.TextReport;

/**
 * <pre>
 * GET    /api/lab                    the experiments, what runs and how far it is, the reports that are kept
 * POST   /api/lab/NAME[?quick=true]  run one: 202, or 409 while one runs
 * DELETE /api/lab                    cancel that
 * GET    /api/lab/reports/ID         a report: as text, or as JSON with its raw samples
 * GET    /api/lab/reports/ID.html    the same as a page that needs nothing else
 * GET    /api/lab/reports/ID.json    the same as JSON, for a link in a browser, which cannot ask for it by Accept
 * </pre>
 */
@RestController
@RequestMapping("/api/lab")
class LabController {

    private final Laboratory laboratory;

    LabController(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @GetMapping
    ResponseEntity<Object> state(@RequestHeader(defaultValue = "*/*") String accept) {
        return answer(HttpStatus.OK, accept);
    }

    @PostMapping("/{name}")
    ResponseEntity<Object> start(
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean quick,
            @RequestHeader(defaultValue = "*/*") String accept) {
        if (Experiments.all().stream().map(About::name).noneMatch(name::equals)) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "There is no experiment of that name. There are: " + Experiments.names() + ".");
        }
        if (!laboratory.start(name, quick)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "An experiment runs already; GET /api/lab says how far it is.");
        }
        return answer(HttpStatus.ACCEPTED, accept);
    }

    @DeleteMapping
    ResponseEntity<Object> cancel(@RequestHeader(defaultValue = "*/*") String accept) {
        laboratory.cancel();
        return answer(HttpStatus.OK, accept);
    }

    @GetMapping("/reports/{id}")
    ResponseEntity<Object> report(@PathVariable String id, @RequestHeader(defaultValue = "*/*") String accept) {
        Report report = laboratory.reports().find(id).orElseThrow(LabController::noReport);
        return TextOrJson.answer(
                HttpStatus.OK, accept, new JsonReport(report).toString(), () -> new TextReport(report).toString());
    }

    @GetMapping(value = "/reports/{id}.html", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String id) {
        return laboratory.reports().page(id).orElseThrow(LabController::noReport);
    }

    @GetMapping(value = "/reports/{id}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String data(@PathVariable String id) {
        return laboratory
                .reports()
                .find(id)
                .map(JsonReport::new)
                .orElseThrow(LabController::noReport)
                .toString();
    }

    private static ResponseStatusException noReport() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no report of that id; GET /api/lab lists those that there are.");
    }

    private ResponseEntity<Object> answer(HttpStatus status, String accept) {
        LabState state = laboratory.state();
        return TextOrJson.answer(status, accept, state, () -> new LabText(state).toString());
    }
}
