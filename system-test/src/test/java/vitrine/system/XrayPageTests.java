package vitrine.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.system.harness.Answer;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Visitor;
import vitrine.system.harness.VisitorExtension;
import vitrine.system.harness.Vitrine;

/** The console's X-ray page in a browser, before the real tiers. */
@RunsVitrine
@Needs(Prerequisite.CHROMIUM)
@ExtendWith(VisitorExtension.class)
class XrayPageTests {

    /** Each line of the sum is shown to a tenth of a microsecond. */
    private static final double ROUNDING_MICROS = 0.05;

    /** Rows of the sum whose cells do not stand beside each other. */
    private static final String ROWS_OF_MORE_THAN_ONE_LINE = """
            [...document.querySelectorAll('[data-sums] tr')].filter(row =>
              new Set([...row.cells].map(cell => Math.round(cell.getBoundingClientRect().top))).size > 1).length""";

    private static final String OPEN_ALL =
            "document.querySelectorAll('.fall[aria-expanded=false] .caret').forEach(caret => caret.click())";

    @Test
    void thePartsOfABooksRequestAddUpToWhatTheClientMeasured(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.consoleUrl() + "/#/xray");
        visitor.find("[data-operation=book]").click();
        assertThat(visitor.find("[data-sums]")).isVisible();

        List<Double> parts = micros(visitor.find("[data-sums] [data-part] td:nth-child(2)"));
        double total = micros(visitor.find("[data-total]")).getFirst();
        double measured = Long.parseLong(visitor.find("[data-measured]").getAttribute("data-measured")) / 1000.0;

        assertThat(total).isCloseTo(measured, within(ROUNDING_MICROS + 0.001));
        assertThat(parts.stream().mapToDouble(part -> part).sum())
                .isCloseTo(total, within(ROUNDING_MICROS * (parts.size() + 1) + 0.001));
        assertThat(visitor.page().evaluate(ROWS_OF_MORE_THAN_ONE_LINE)).isEqualTo(0);
        assertThat(visitor.find("[data-id='0']")).containsText("GET /api/books/42");
        assertThat(visitor.find(".fall.hop[data-tier=web]")).hasCount(1);
        assertThat(visitor.find(".fall.hop[data-tier=ap]")).hasCount(1);
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void aSearchIsSeenDownToTheDatabase(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.consoleUrl() + "/#/xray");
        visitor.find("[data-operation=search]").click();

        assertThat(visitor.find("[data-sums]")).isVisible();
        visitor.page().evaluate(OPEN_ALL);
        assertThat(visitor.first(".fall.hop[data-tier=db]")).isVisible();
        visitor.first(".fall.hop[data-tier=db]").click();
        assertThat(visitor.find(".details")).containsText("db.bytes.sent");
        assertThat(visitor.find(".notice")).hasCount(0);
    }

    @Test
    void theSameRequestAgainIsShownBesideTheFirst(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.consoleUrl() + "/#/xray");
        visitor.find("[data-connection=new]").click();
        visitor.find("[data-path]").fill("/api/subjects");
        visitor.press("Enter");
        visitor.find("[data-again]").click();

        assertThat(visitor.find("[data-compare]")).containsText("client: connection.new");
    }

    @Test
    void anXraysAddressCanBeHandedOn(Vitrine vitrine, Visitor visitor) {
        Answer xray = xray(vitrine, vitrine.secret("console-token").replace("Vitrine-Token: ", ""));
        String trace = xray.text("$.traceId");

        visitor.open(vitrine.consoleUrl() + "/#/xray/" + trace);

        assertThat(visitor.find(".shot h2")).hasText("GET /api/books/44");
    }

    @Test
    void aPageOfAnotherSiteCannotMakeTheConsoleAct(Vitrine vitrine, Visitor visitor) {
        visitor.page().navigate("about:blank");
        Object refused = visitor.page().evaluate("""
                        async console => {
                          const answer = await fetch(console + "/api/xrays", {method: "POST", mode: "no-cors",
                              body: new URLSearchParams("path=/")}).catch(error => ({type: "blocked"}));
                          return answer.type;
                        }""", vitrine.consoleUrl());

        assertThat(refused).isIn("opaque", "blocked");
        assertThat(xray(vitrine, "guessed").status()).isEqualTo(403);
        assertThat(console(vitrine)
                        .get("/api/xrays", "Accept", "application/json")
                        .list("$[?(@.name=='GET /')]"))
                .isEmpty();
    }

    @Test
    void thePageFitsADeskAndAPhoneInLightAndDark(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.consoleUrl() + "/#/xray");
        visitor.find("[data-operation=order]").click();
        assertThat(visitor.find("[data-sums]")).isVisible();

        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1280, 390)) {
                visitor.page().setViewportSize(width, 844);
                assertThat(visitor.overhang()).as(width + " pixels").isNotPositive();
            }
            assertThat(brightness(visitor, "body", "color") > brightness(visitor, "html", "backgroundColor"))
                    .as("light on dark")
                    .isEqualTo(scheme == ColorScheme.DARK);
        }
    }

    /** From 0, black, to 765, white. */
    private static int brightness(Visitor visitor, String element, String property) {
        Object sum = visitor.page()
                .evaluate(
                        "([element, property]) => getComputedStyle(document.querySelector(element))[property]"
                                + ".match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)",
                        List.of(element, property));
        return ((Number) sum).intValue();
    }

    @Test
    void theWaterfallIsWalkedByArrowKeys(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.consoleUrl() + "/#/xray");
        visitor.find("[data-operation=book]").click();
        visitor.first(".fall.hop").focus();

        visitor.press("ArrowDown");

        assertThat(visitor.find("[role=tree] > [role=treeitem][aria-level='2'][aria-selected=true]"))
                .hasAttribute("data-id", "0.0");
    }

    private static Answer xray(Vitrine vitrine, String token) {
        return console(vitrine)
                .send(
                        "POST",
                        "/api/xrays",
                        "{\"path\":\"/api/books/44\"}",
                        "Vitrine-Token",
                        token,
                        "Accept",
                        "application/json");
    }

    private static Shop console(Vitrine vitrine) {
        return new Shop(vitrine.consoleUrl());
    }

    private static List<Double> micros(Locator cells) {
        return cells.allTextContents().stream()
                .map(text -> Double.parseDouble(text.replace("\u202f", "")))
                .toList();
    }
}
