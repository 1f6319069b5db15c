package vitrine.console.xray;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vitrine.console.client.ShopUnreachableException;
import vitrine.console.client.TooManyRequestsException;
import vitrine.console.operation.PreparationException;

/** What can come in the way of an X-ray, as problem details (RFC 9457). */
@RestControllerAdvice
class XrayProblems {

    @ExceptionHandler
    ProblemDetail of(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler({ShopUnreachableException.class, PreparationException.class})
    ProblemDetail of(RuntimeException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail of(TooManyRequestsException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
    }
}
