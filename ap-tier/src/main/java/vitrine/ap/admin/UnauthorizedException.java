package vitrine.ap.admin;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import vitrine.ap.problem.ProblemException;

/** The request does not carry the administrator's token. */
final class UnauthorizedException extends ProblemException {

    UnauthorizedException() {
        super(HttpStatus.UNAUTHORIZED, "This needs the administrator's token", null);
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return headers;
    }
}
