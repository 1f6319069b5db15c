package vitrine.ap.knob;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import vitrine.knob.page.KnobDesk;
import vitrine.knob.page.KnobServlet;

/** Puts the knobs beside the endpoints of the management port; never at the shop's. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class KnobPortConfiguration {

    @Bean
    ServletRegistrationBean<KnobServlet> knobServlet(KnobDesk desk) {
        ServletRegistrationBean<KnobServlet> registration =
                new ServletRegistrationBean<>(new KnobServlet(desk), KnobDesk.PATH);
        registration.setName("knobs");
        return registration;
    }
}
