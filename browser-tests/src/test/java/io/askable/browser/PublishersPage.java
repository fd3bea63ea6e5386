package io.askable.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** The publishers' page in a window that tells what went wrong in it. */
final class PublishersPage {
    private PublishersPage() {}

    /** {@code complaints} gets what the browser refuses or throws, but not answers that are problems: those are shown. */
    static Page open(
            Chromium chromium,
            StubConsole console,
            String view,
            List<String> complaints,
            Consumer<Browser.NewContextOptions> adjust) {
        Page page = chromium.newPage(adjust);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(console.address() + view);
        return page;
    }

    static void signIn(Page page) {
        page.getByLabel("Secret key").fill(StubConsole.KEY);
        page.getByLabel("Secret key").press("Enter");
    }
}
