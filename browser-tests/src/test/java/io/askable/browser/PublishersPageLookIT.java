package io.askable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every view of the publishers' page can be read by everybody, light, dark and on a small screen. */
class PublishersPageLookIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    final PublishersPage publishers = new PublishersPage(CHROMIUM);

    @BeforeEach
    void showAFailedJob() {
        publishers.console().job = StubConsole.job("failed")
                .put("error_code", "robots_denied")
                .put("error_message", "robots.txt forbids it");
    }

    @ParameterizedTest
    @CsvSource({"light, LIGHT, 1100", "dark, DARK, 1100", "small, LIGHT, 360"})
    void hasNothingSeriousForAxeAndFitsTheScreen(String name, ColorScheme scheme, int width) {
        Page page =
                publishers.open("", options -> options.setColorScheme(scheme).setViewportSize(width, 800));
        assertThat(page.getByLabel("Secret key")).isVisible();
        inspect(page, "sign-in-" + name);
        PublishersPage.signIn(page);
        inspect(page, "#posts", page.getByText("Two machines never agree"), "posts-" + name);
        inspect(page, "#post/b1", page.getByText("What is a lease?").first(), "questions-" + name);
        Chromium.photograph(page, "publishers-page-" + name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit: What is a lease?"))
                .click();
        assertThat(page.getByLabel("Answer")).isVisible();
        inspect(page, "edit-" + name);
        inspect(page, "#unanswered", page.getByText("Answer it"), "unanswered-" + name);
        inspect(page, "#usage", page.getByText("12 of 1,000"), "usage-" + name);
        inspect(page, "#tag", page.getByText("Your publishable key"), "tag-" + name);
    }

    private void inspect(Page page, String view, Locator sign, String name) {
        page.navigate(publishers.console().address() + view);
        assertThat(sign).isVisible();
        inspect(page, name);
    }

    private static void inspect(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "publishers-" + name + ".png")));
        assertThat(Chromium.barriers(new AxeBuilder(page))).as(name).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " fits")
                .isTrue();
    }
}
