package vitrine.ap.xray;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/**
 * The steps of a request in Spring MVC: finding the handler, running it with reading what it is given and writing what it
 * returns, and leaving. As a filter it surrounds the first and the last, as an interceptor it stands between them.
 */
final class HandlerSteps implements Filter, HandlerInterceptor {

    private static final String OPEN = HandlerSteps.class.getName() + ".open";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Hop.current() == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(OPEN, Hop.step("find the handler"));
        try {
            chain.doFilter(request, response);
        } finally {
            close(request);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (close(request)) {
            request.setAttribute(OPEN, Hop.step("run the handler").fact("handler", name(handler)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (close(request)) {
            request.setAttribute(OPEN, Hop.step("leave the handler"));
        }
    }

    /** False if nobody looks at the request. */
    private static boolean close(ServletRequest request) {
        if (request.getAttribute(OPEN) instanceof Step open) {
            request.removeAttribute(OPEN);
            open.close();
            return true;
        }
        return false;
    }

    private static String name(Object handler) {
        return handler instanceof HandlerMethod method
                ? method.getBeanType().getSimpleName() + "."
                        + method.getMethod().getName()
                : handler.getClass().getSimpleName();
    }
}
