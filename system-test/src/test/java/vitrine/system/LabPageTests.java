package vitrine.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Visitor;
import vitrine.system.harness.VisitorExtension;
import vitrine.system.harness.Vitrine;

/** The console's Lab page in a browser. */
@RunsVitrine
@Needs(Prerequisite.CHROMIUM)
@ExtendWith(VisitorExtension.class)
class LabPageTests {

    private static final double RUN_WITHIN_MILLIS = 180_000;
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(30);
    private static final String CANCEL = ".lab-run button";
    private static final String STATUS = ".lab-run .status";
    private static final String REPORT = ".lab-report iframe";

    @AfterEach
    void endTheRun(Vitrine vitrine) {
        vitrine.lab().cancel();
        await().atMost(ENDED_WITHIN).until(() -> running(vitrine).isEmpty());
    }

    @Test
    void aRunShowsHowFarItIsAndThenItsReport(Vitrine vitrine, Visitor visitor) {
        open(vitrine, visitor);

        quickLook(visitor, "parallel").click();

        assertThat(visitor.find(".lab-run progress")).isVisible();
        assertThat(visitor.find(".lab-run .head")).containsText("parallel, a quick look");
        assertThat(visitor.find(CANCEL)).isFocused();
        for (Locator button : visitor.find(".experiment button").all()) {
            assertThat(button).isDisabled();
        }
        assertThat(visitor.find(".lab-run progress")).not().hasAttribute("value", "0");

        assertThat(visitor.find(REPORT))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RUN_WITHIN_MILLIS));
        var report = visitor.page().frameLocator(REPORT);
        assertThat(report.locator("h1")).hasText("Parts of a job on cores");
        assertThat(report.locator(".chart").first()).isVisible();
        assertThat(visitor.find(".lab-kept [aria-current]")).containsText(new String[] {"parallel"});
        assertThat(visitor.find(".lab-kept [aria-current] .verdict")).hasText(Pattern.compile("✓ agrees|✗ differs"));
        assertThat(visitor.find(CANCEL)).isHidden();
        assertThat(quickLook(visitor, "parallel")).isEnabled();
        assertThat(visitor.complaints()).isEmpty();
        fits(visitor);
    }

    @Test
    void cancellingInTheMiddlePutsAllKnobsBack(Vitrine vitrine, Visitor visitor) {
        open(vitrine, visitor);
        visitor.find("[data-experiment=pool-saturation] [data-run=whole]").click();
        assertThat(visitor.find(".banner")).isVisible();

        visitor.find(CANCEL).click();

        assertThat(visitor.find(STATUS)).containsText("pool-saturation was cancelled");
        assertThat(visitor.find(".banner")).isHidden();
        assertThat(vitrine.knobs().all().list("$.knobs[?(@.knob.turned != null)].knob.name"))
                .isEmpty();
        assertThat(visitor.find("[data-experiment=pool-saturation] [data-run=whole]"))
                .isEnabled();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void aRunIsStillShownAfterThePageWasLoadedAnew(Vitrine vitrine, Visitor visitor) {
        open(vitrine, visitor);
        visitor.find("[data-experiment=pool-saturation] [data-run=whole]").click();
        assertThat(visitor.find(CANCEL)).isVisible();

        visitor.page().reload();

        assertThat(visitor.find(".lab-run .head")).containsText("pool-saturation");
        assertThat(visitor.find(".lab-run progress")).isVisible();
        assertThat(quickLook(visitor, "parallel")).isDisabled();
        fits(visitor);
    }

    @Test
    void whatTheLabRefusesIsSaid(Vitrine vitrine, Visitor visitor) {
        open(vitrine, visitor);
        String idle = vitrine.lab().state().body();
        visitor.page().route("**/api/lab", route -> route.fulfill(new FulfillOptions().setBody(idle)));
        assertThat(vitrine.lab().start("pool-saturation").status()).isEqualTo(202);

        quickLook(visitor, "parallel").click();

        assertThat(visitor.find("main > .notice")).containsText("An experiment runs already");
    }

    @Test
    void aReportThatIsNotThereIsSaid(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.consoleUrl() + "/#/lab/parallel-20000101-000000");

        assertThat(visitor.find(".lab-report [role=alert]")).containsText("There is no report of that id");
    }

    private static void open(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.consoleUrl() + "/#/lab");
        assertThat(quickLook(visitor, "parallel")).isEnabled();
        assertThat(visitor.find(CANCEL)).isHidden();
    }

    private static Locator quickLook(Visitor visitor, String experiment) {
        return visitor.find("[data-experiment=" + experiment + "] [data-run=quick]");
    }

    private static List<Object> running(Vitrine vitrine) {
        return vitrine.lab().state().list("$[?(@.running != null)]");
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
