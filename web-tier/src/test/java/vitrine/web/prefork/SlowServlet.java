package vitrine.web.prefork;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers {@code /test/slow?millis=n} after n milliseconds, so that a test finds a request in flight. */
class SlowServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(Long.parseLong(request.getParameter("millis")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        response.getWriter().print("slow");
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        ServletRegistrationBean<SlowServlet> slowServlet() {
            return new ServletRegistrationBean<>(new SlowServlet(), "/test/slow");
        }
    }
}
