package vitrine.system.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a new browser profile and one window, and a record of what went wrong in it without being shown. */
public final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 20_000;
    private static final int MOST_TABS = 300;
    private static final String STOPPED_BY_LEAVING = "net::ERR_ABORTED";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser) {
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        listen();
    }

    public Page page() {
        return page;
    }

    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** The first of what matches. */
    public Locator first(String selector) {
        return page.locator(selector).first();
    }

    /** Errors on the console (refusals by the content security policy are among them), failed requests, error statuses. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Opens a page and waits until all its parts have loaded. */
    public void open(String url) {
        page.navigate(url);
        awaitQuiet();
    }

    /** Waits until nothing is being fetched. */
    public void awaitQuiet() {
        PlaywrightAssertions.assertThat(page.locator("[aria-busy]")).hasCount(0);
        page.waitForLoadState();
    }

    /** Presses the tabulator until the element has the focus. */
    public void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new IllegalStateException("%s has not got the focus after %d tabs".formatted(selector, MOST_TABS));
    }

    public void press(String key) {
        page.keyboard().press(key);
    }

    public void type(String text) {
        page.keyboard().type(text);
    }

    /**
     * By how many pixels the page is wider than the window. A chart takes a new window's size some frames later, two
     * seconds at most.
     */
    public int overhang() {
        return ((Number) page.evaluate("""
                async () => {
                  const overhang = () => document.documentElement.scrollWidth - window.innerWidth;
                  const end = performance.now() + 2000;
                  while (overhang() > 0 && performance.now() < end) {
                    await new Promise(requestAnimationFrame);
                  }
                  return overhang();
                }""")).intValue();
    }

    @Override
    public void close() {
        context.close();
    }

    private void listen() {
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add("console: " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(this::requestFailed);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    private void requestFailed(Request request) {
        if (!STOPPED_BY_LEAVING.equals(request.failure())) {
            complaints.add(request.failure() + " " + request.url());
        }
    }
}
