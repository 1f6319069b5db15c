package vitrine.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Visitor;
import vitrine.system.harness.VisitorExtension;
import vitrine.system.harness.Vitrine;

/** The console's Ladder and Glossary pages in a browser. */
@RunsVitrine
@Needs(Prerequisite.CHROMIUM)
@ExtendWith(VisitorExtension.class)
class LadderPageTests {

    private static final double MEASURED_WITHIN_MILLIS = 180_000;

    @Test
    void measuresThisMachineFromTheNearestCacheToTheDatabase(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.consoleUrl() + "/#/ladder");
        visitor.find(".ladder-act .primary").click();
        assertThat(visitor.find(".ladder-act .primary")).isDisabled();

        assertThat(visitor.find(".ladder-act .primary"))
                .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(MEASURED_WITHIN_MILLIS));
        assertThat(visitor.find(".ladder-rungs")).containsText(new String[] {"128\u202fMiB"});
        assertThat(visitor.find(".ladder-rungs")).containsText("AP tier to database tier, and back");
        assertThat(visitor.find(".log-chart canvas")).hasCount(2);
        assertThat(visitor.complaints()).isEmpty();
        fits(visitor);
    }

    @Test
    void theGlossaryBeginsAtThePhenomenonThatTheAddressNames(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.consoleUrl() + "/#/glossary/p10");

        assertThat(visitor.find("#p10")).isInViewport();
        assertThat(visitor.find(".phenomena h2[id]")).hasCount(19);
        assertThat(visitor.complaints()).isEmpty();
        fits(visitor);
    }

    private static void fits(Visitor visitor) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1280, 390)) {
                visitor.page().setViewportSize(width, 844);
                assertThat(visitor.overhang())
                        .as(scheme + ", " + width + " pixels")
                        .isNotPositive();
            }
        }
    }
}
