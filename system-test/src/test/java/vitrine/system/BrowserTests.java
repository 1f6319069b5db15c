package vitrine.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Visitor;
import vitrine.system.harness.VisitorExtension;
import vitrine.system.harness.Vitrine;

/** A visitor with a browser: from the window to the order, by mouse and by keyboard, at a desk and on a phone. */
@RunsVitrine
@Needs(Prerequisite.CHROMIUM)
@ExtendWith(VisitorExtension.class)
class BrowserTests {

    private static final Pattern ORDER_PAGE = Pattern.compile(".*/order\\?id=.+");
    private static final String TOO_LONG_POSTCODE = "SW1Y 4JH SW1Y 4JH";

    @Test
    void aVisitorBuysABookByClicking(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.url() + "/");
        visitor.first("[data-subjects] a").click();
        visitor.first("[data-books] [data-book-id] a").click();
        visitor.find("[data-add-to-cart]").click();
        visitor.find("[data-outcome] a").click();
        visitor.first(".stepper [aria-label^='One more']").click();
        assertThat(visitor.find(".stepper input")).hasValue("2");
        assertThat(visitor.find("[data-cart-count]")).hasText("2");
        visitor.find("a[href='/checkout']").click();
        fillIn(visitor);
        visitor.find("[data-place-order]").click();

        assertThat(visitor.page()).hasURL(ORDER_PAGE);
        String order = visitor.find("[data-order-id]").textContent();
        assertThat(visitor.page().url()).endsWith(order);
        visitor.page().reload();
        assertThat(visitor.find("[data-order-id]")).hasText(order);
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void anErrorIsNamedAtItsField(Vitrine vitrine, Visitor visitor) {
        openCheckout(vitrine, visitor);
        fillIn(visitor);

        visitor.find("#email").fill("nobody");
        visitor.find("[data-place-order]").click();
        assertThat(visitor.find("#email-error")).isVisible();
        assertThat(visitor.find("#email")).hasAttribute("aria-invalid", "true");

        visitor.find("#email").fill("ada@example.org");
        visitor.find("#postcode")
                .evaluate("field => field.removeAttribute('maxlength')"); // else only the browser refuses
        visitor.find("#postcode").fill(TOO_LONG_POSTCODE);
        visitor.find("[data-place-order]").click();
        assertThat(visitor.find("#postcode-error")).isVisible();
        assertThat(visitor.find("#email-error")).hasCount(0);

        visitor.find("#postcode").fill("SW1Y 4JH");
        visitor.find("[data-place-order]").click();
        assertThat(visitor.page()).hasURL(ORDER_PAGE);
    }

    @Test
    void aSearchGrowsByPages(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.url() + "/");
        visitor.find("#q").fill("the");
        visitor.press("Enter");
        assertThat(visitor.find("[data-results] > li")).hasCount(20);

        visitor.find("[data-more]").click();

        assertThat(visitor.find("[data-results] > li")).hasCount(40);
        visitor.page().reload();
        assertThat(visitor.find("[data-results] > li")).hasCount(40);
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void backAndForwardLeadThroughThePagesThatWereSeen(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.url() + "/");
        visitor.first("[data-subjects] a").click();
        visitor.awaitQuiet();
        String subject = visitor.page().url();
        visitor.first("[data-books] [data-book-id] a").click();
        assertThat(visitor.find("[data-price]")).isVisible();
        String book = visitor.page().url();

        visitor.page().goBack();
        assertThat(visitor.page()).hasURL(subject);
        assertThat(visitor.first("[data-books] [data-book-id]")).isVisible();
        visitor.page().goForward();

        assertThat(visitor.page()).hasURL(book);
        assertThat(visitor.find("[data-price]")).isVisible();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void aBookIsBoughtWithTheKeyboardAlone(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.url() + "/");
        visitor.tabTo("#q");
        visitor.type("the");
        visitor.press("Enter");
        assertThat(visitor.first("[data-results] a")).isVisible();
        visitor.tabTo("[data-results] a");
        visitor.press("Enter");
        assertThat(visitor.find("[data-add-to-cart]")).isVisible();
        visitor.tabTo("[data-add-to-cart]");
        visitor.press("Enter");
        assertThat(visitor.find("[data-outcome] a")).isVisible();
        visitor.tabTo("[data-outcome] a");
        visitor.press("Enter");
        assertThat(visitor.find("a[href='/checkout']")).isVisible();
        visitor.tabTo("a[href='/checkout']");
        visitor.press("Enter");
        assertThat(visitor.find("[data-place-order]")).isEnabled();
        for (String field : List.of("Ada Lovelace", "ada@example.org", "12 St James's Square", "SW1Y 4JH", "London")) {
            visitor.tabTo("form[data-checkout] input");
            visitor.type(field);
        }
        visitor.tabTo("#country");
        visitor.type("United K");
        visitor.tabTo("[data-place-order]");
        visitor.press("Enter");

        assertThat(visitor.page()).hasURL(ORDER_PAGE);
        assertThat(visitor.find("[data-order-id]")).isVisible();
    }

    @Test
    void noPageIsWiderThanAPhoneOrComplains(Vitrine vitrine, Visitor visitor) {
        visitor.page().setViewportSize(390, 844);
        String order = placeOrder(vitrine.shop());
        putABookIntoTheCart(vitrine, visitor);

        for (String path : List.of(
                "/",
                "/subject?id=history",
                "/search?q=the",
                "/search?q=zzzzzz",
                "/book?id=42",
                "/cart",
                "/checkout",
                "/order?id=" + order,
                "/about")) {
            visitor.open(vitrine.url() + path);
            visitor.page().evaluate("window.scrollTo(0, document.body.scrollHeight)");

            assertThat(visitor.overhang()).as(path).isNotPositive();
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void anUnknownPageAndAnUnknownBookAreToldInWords(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.url() + "/no-such-page");
        assertThat(visitor.find("h1")).isVisible();

        visitor.open(vitrine.url() + "/book?id=999999999");

        assertThat(visitor.find("[data-problem='404']")).containsText("Not found");
    }

    private static void openCheckout(Vitrine vitrine, Visitor visitor) {
        putABookIntoTheCart(vitrine, visitor);
        visitor.open(vitrine.url() + "/checkout");
        assertThat(visitor.find("[data-place-order]")).isEnabled();
    }

    private static void putABookIntoTheCart(Vitrine vitrine, Visitor visitor) {
        visitor.open(vitrine.url() + "/book?id=43");
        visitor.find("[data-add-to-cart]").click();
        assertThat(visitor.find("[data-cart-count]")).hasText("1");
    }

    private static void fillIn(Visitor visitor) {
        Page page = visitor.page();
        page.fill("#name", "Ada Lovelace");
        page.fill("#email", "ada@example.org");
        page.fill("#street", "12 St James's Square");
        page.fill("#postcode", "SW1Y 4JH");
        page.fill("#city", "London");
        page.selectOption("#country", "GB");
    }

    private static String placeOrder(Shop shop) {
        return shop.order(shop.cartWith("44", 1), UUID.randomUUID().toString()).text("$.id");
    }
}
