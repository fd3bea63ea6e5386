package io.askable.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The machine's Chromium, headless, speaking to nobody but the pages under test. */
final class Chromium implements AutoCloseable {

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

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
