package io.askable.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The machine's Chromium, headless, speaking to nobody but the pages under test. Registered by a test class, it ends with that. */
final class Chromium implements AutoCloseable, AfterAllCallback {

    static final Path EXECUTABLE = Path.of(System.getenv().getOrDefault("CHROMIUM_EXECUTABLE", "/usr/bin/chromium"));
    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP " + SampleSite.NAME + " 127.0.0.1");

    /** Adds up the layout shifts that no input explains, from the very first. */
    static final String COUNT_SHIFTS = """
            window.shifts = 0;
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
            }).observe({type: 'layout-shift', buffered: true});
            """;

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(EXECUTABLE)
                    .setArgs(FLAGS));

    /** A fresh window of 1100 × 800. */
    Page open(String url) {
        return open(url, options -> {});
    }

    Page open(String url, Consumer<Browser.NewContextOptions> adjust) {
        Page page = newPage(adjust);
        page.navigate(url);
        return page;
    }

    Page newPage(Consumer<Browser.NewContextOptions> adjust) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(1100, 800);
        adjust.accept(options);
        BrowserContext context = browser.newContext(options);
        context.addInitScript(COUNT_SHIFTS);
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    static double shifts(Page page) {
        return ((Number) page.evaluate("window.shifts")).doubleValue();
    }

    /** Kept under {@code target/screenshots}. */
    static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** What the browser refuses or throws on a page from now on, but messages that have {@code expected} in them. */
    static List<String> complaints(Page page, String expected) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(expected)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    /** What keeps people from using what is looked at. */
    static List<String> barriers(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(Rule::toString)
                .toList();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
