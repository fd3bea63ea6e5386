package io.askable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The publishers' page before a scripted API; fails a test in which the browser refuses something or a script throws. */
final class PublishersPage implements AfterEachCallback {
    private final Chromium chromium;
    private final StubConsole console = new StubConsole();
    private final List<List<String>> complaints = new ArrayList<>();

    PublishersPage(Chromium chromium) {
        this.chromium = chromium;
    }

    StubConsole console() {
        return console;
    }

    Page open(String view) {
        return open(view, options -> {});
    }

    Page open(String view, Consumer<Browser.NewContextOptions> adjust) {
        Page page = chromium.newPage(adjust);
        // Answers that are problems are shown, and no defect.
        complaints.add(Chromium.complaints(page, "Failed to load resource"));
        page.navigate(console.address() + view);
        return page;
    }

    Page openSignedIn(String view) {
        Page page = open(view);
        signIn(page);
        return page;
    }

    static void signIn(Page page) {
        page.getByLabel("Secret key").fill(StubConsole.KEY);
        page.getByLabel("Secret key").press("Enter");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        console.close();
        assertThat(complaints).allSatisfy(window -> assertThat(window).isEmpty());
    }
}
