package io.askable.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Chromium with the extension in it, packed as its script packs it. Nobody is there to say "Allow" or to click in the tool bar,
 * so this copy's manifest has leave for loopback from the start.
 */
final class ExtendedChromium implements AutoCloseable {

    static final Path BUILT = Repository.ROOT.resolve("chrome-extension/target");

    /** Follows from the manifest's {@code key}. */
    private static final String ADDRESS = "chrome-extension://kkppkcobcmphpaggikhnbgnkpkkijcoj/";

    private final Path folder = Files.createTempDirectory("askable-extension");
    private final Playwright playwright = Playwright.create();
    private final BrowserContext context;
    private final Page settings;

    ExtendedChromium() throws IOException, InterruptedException {
        pack();
        Path extension = copyWithLeaveForLoopback();
        context = playwright
                .chromium()
                .launchPersistentContext(
                        folder.resolve("profile"),
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Chromium.EXECUTABLE)
                                // The old headless mode, which Playwright would choose, has no extensions.
                                .setHeadless(false)
                                .setIgnoreDefaultArgs(List.of("--disable-extensions"))
                                .setViewportSize(1100, 800)
                                .setArgs(Stream.concat(
                                                Chromium.FLAGS.stream(),
                                                Stream.of(
                                                        "--headless=new",
                                                        "--disable-extensions-except=" + extension,
                                                        "--load-extension=" + extension))
                                        .toList()));
        context.setDefaultTimeout(15_000);
        context.addInitScript(Chromium.COUNT_SHIFTS);
        settings = open("options.html");
    }

    /** Runs the script that makes the zip; a minute at most. */
    private static void pack() throws IOException, InterruptedException {
        Process script = new ProcessBuilder(
                        Repository.ROOT.resolve("chrome-extension/build.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "extension-build.log").toFile())
                .start();
        if (!script.waitFor(1, TimeUnit.MINUTES) || script.exitValue() != 0) {
            script.destroyForcibly();
            throw new IllegalStateException("chrome-extension/build.sh did not make the extension");
        }
    }

    private Path copyWithLeaveForLoopback() throws IOException {
        Path copy = folder.resolve("extension");
        Path source = BUILT.resolve("unpacked");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(source.relativize(file).toString()));
            }
        }
        Path manifest = copy.resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("http://localhost:8005/*", "http://127.0.0.1/*"));
        return copy;
    }

    /** One of the extension's own pages, in a tab. */
    Page open(String name) {
        return visit(ADDRESS + name);
    }

    Page visit(String url) {
        Page page = context.newPage();
        page.navigate(url);
        return page;
    }

    /** The page that the extension's settings are on, to call what extensions may call. */
    Page settings() {
        return settings;
    }

    void saveSettings(String apiUrl, String key) {
        settings.evaluate("settings => chrome.storage.local.set(settings)", Map.of("apiUrl", apiUrl, "key", key));
    }

    /** The popup in a tab of its own, told that {@code page} is the one it was opened on. */
    Page popupOn(Page page) {
        Page popup = context.newPage();
        popup.setViewportSize(412, 420);
        popup.addInitScript(
                "if (chrome.tabs) chrome.tabs.query = async () => [await chrome.tabs.get(" + tabOf(page) + ")]");
        popup.navigate(ADDRESS + "popup.html");
        return popup;
    }

    int tabOf(Page page) {
        return ((Number) settings.evaluate(
                        "async url => (await chrome.tabs.query({})).find(tab => tab.url === url).id", page.url()))
                .intValue();
    }

    @Override
    public void close() throws IOException {
        context.close();
        playwright.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
