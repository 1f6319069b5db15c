package vitrine.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Visitor;
import vitrine.system.harness.VisitorExtension;
import vitrine.system.harness.Vitrine;

/** What a visitor sees while the AP tier is away. */
@RunsVitrine(own = true)
@Needs(Prerequisite.CHROMIUM)
@ExtendWith(VisitorExtension.class)
class BrowserOutageTests {

    @Test
    void aDeadApTierIsToldInWordsAndTryingAgainHelpsOnceItIsBack(Vitrine vitrine, Visitor visitor) {
        vitrine.kill(Vitrine.AP);
        visitor.page().navigate(vitrine.url() + "/book?id=42");
        assertThat(visitor.find("[data-problem]")).isVisible(patiently());
        assertThat(visitor.find("[data-problem] b")).not().isEmpty();

        vitrine.restart(Vitrine.AP);
        visitor.find("[data-problem] [data-retry]").click();

        assertThat(visitor.find("[data-price]")).isVisible(patiently());
    }

    /** The page tries three times by itself, each time waiting up to 5 s. */
    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(45_000);
    }
}
