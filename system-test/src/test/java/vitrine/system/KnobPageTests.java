package vitrine.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.system.harness.Load;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Visitor;
import vitrine.system.harness.VisitorExtension;
import vitrine.system.harness.Vitrine;

/** The knobs below the live map, in a browser. */
@RunsVitrine
@Needs(Prerequisite.CHROMIUM)
@ExtendWith(VisitorExtension.class)
class KnobPageTests {

    private static final String THREADS = "[data-knob='ap.worker.threads']";
    private static final String BANNER = ".banner";
    private static final Pattern NOT_ZERO = Pattern.compile(".*[1-9].*");

    @AfterEach
    void putAllBack(Vitrine vitrine) {
        vitrine.knobs().reset();
    }

    @Test
    void aKnobTurnsTheFigureBesideItAndTheBannerPutsItBack(Vitrine vitrine, Visitor visitor) {
        open(vitrine, visitor);
        assertThat(visitor.find(BANNER)).isHidden();

        visitor.find(THREADS + " input").fill("2");
        visitor.find("[data-knob='ap.fault.delay'] input").fill("100ms");
        visitor.find("[data-knob='ap.fault.delay'] button").click();
        assertThat(visitor.find("[data-knob='ap.fault.delay'] .note")).containsText("default 0ms; by console");
        visitor.find(THREADS + " button").click();

        assertThat(visitor.find(THREADS + " .note")).containsText("default 16; by console, for another ");
        assertThat(visitor.find(BANNER)).containsText("2 knobs are off their defaults");
        assertThat(vitrine.knobs().value("ap.worker.threads")).isEqualTo("2");
        try (Load _ = Load.start("localhost", vitrine.port(), 8, "/api/books/42")) {
            assertThat(visitor.find(THREADS + " output")).hasText("2");
            assertThat(visitor.find("[data-knob='ap.worker.queue'] output")).hasText(NOT_ZERO);
        }

        visitor.find(BANNER + " button").click();
        assertThat(visitor.find(BANNER)).isHidden();
        assertThat(visitor.find(THREADS + " input")).hasValue("16");
        assertThat(vitrine.knobs().value("ap.worker.threads")).isEqualTo("16");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void aValueOutOfItsRangeIsExplained(Vitrine vitrine, Visitor visitor) {
        open(vitrine, visitor);

        visitor.find(THREADS + " input").fill("many");
        visitor.find(THREADS + " button").click();

        assertThat(visitor.find(".knobs [role=alert]"))
                .hasText("ap/instance 1: ap.worker.threads must be 1 to 500 threads, not 'many'");
        assertThat(visitor.find(THREADS + " input")).hasValue("16");
        assertThat(visitor.find(BANNER)).isHidden();
    }

    @Test
    void aPresetIsOneClickAndTheBannerIsOnEachPage(Vitrine vitrine, Visitor visitor) {
        open(vitrine, visitor);

        visitor.find("[data-preset=no-keep-alive]").click();

        assertThat(visitor.find("[data-knob='web.ap.keep-alive'] [aria-pressed=true]"))
                .hasText("off");
        for (String page : new String[] {"xray", "ladder", "glossary"}) {
            visitor.open(vitrine.consoleUrl() + "/#/" + page);
            assertThat(visitor.find(BANNER)).containsText("3 knobs are off their defaults");
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void aKnobIsTurnedByTheKeyboard(Vitrine vitrine, Visitor visitor) {
        open(vitrine, visitor);

        visitor.tabTo("#knob-ap-worker-queue");
        visitor.press("Control+A");
        visitor.type("50");
        visitor.press("Enter");

        assertThat(visitor.find("[data-knob='ap.worker.queue'] .note")).containsText("default 100");
        assertThat(vitrine.knobs().value("ap.worker.queue")).isEqualTo("50");
    }

    @Test
    void theChartsHaveAMarkWhereAKnobWasTurned(Vitrine vitrine, Visitor visitor) {
        vitrine.knobs().turn("ap.worker.queue=50");
        visitor.open(vitrine.consoleUrl() + "/#/live/ap");

        assertThat(visitor.first(".chart")).hasAttribute("data-marks", Pattern.compile(".*ap\\.worker\\.queue 50.*"));
    }

    @Test
    void theKnobsFitAPhone(Vitrine vitrine, Visitor visitor) {
        visitor.page().setViewportSize(390, 844);
        open(vitrine, visitor);
        visitor.find("[data-preset=textbook]").click();
        assertThat(visitor.find(BANNER)).isVisible();

        assertThat(visitor.overhang()).isNotPositive();
    }

    private static void open(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.consoleUrl() + "/#/live");
        assertThat(visitor.find(THREADS + " input")).hasValue("16");
    }
}
