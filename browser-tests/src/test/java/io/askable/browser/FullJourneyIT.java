package io.askable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a click on "Process this page" to an answer highlighted in the article: real browser, extension, API, database and worker. */
class FullJourneyIT {

    private static final String POST = "a-queue-that-loses-nothing.html";
    private static final String OTHER_POST = "how-a-lease-works.html";
    private static final double PATIENCE_MILLIS = Duration.ofMinutes(2).toMillis();
    private static SampleSite site;
    private static Services services;

    @BeforeAll
    static void startServices() throws IOException {
        site = new SampleSite();
        services = new Services(site);
    }

    @AfterAll
    static void stopServices() throws IOException {
        services.close();
        site.close();
    }

    @Test
    void leadsFromTheToolBarToAnAnswerInTheArticle() throws Exception {
        try (ExtendedChromium chromium = new ExtendedChromium()) {
            chromium.saveSettings(services.address(), "");
            // Before the post is processed the page has no tag, or its first view would ask for the processing.
            site.carries("");
            Page post = chromium.visit(site.address(POST));
            Page popup = chromium.popupOn(post);
            Locator state = popup.getByRole(AriaRole.STATUS);
            assertThat(state).hasText("Not processed yet");
            assertThat(popup.locator("#stats")).containsText("1 worker");
            popup.getByText("Process this page").click();
            assertThat(state)
                    .containsText("Ready:", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
            Chromium.photograph(popup, "popup");

            site.carries(services.widget());
            post.bringToFront();
            post.reload();
            Locator widget = post.locator("askable-questions");
            widget.locator(".toggle").first().click();
            assertThat(widget.getByText("Show in the article").first()).isVisible();
            assertThat(Chromium.shifts(post)).isZero();
            Chromium.photograph(post, "widget");

            post.getByLabel("Ask this article").first().fill("How long does a lease last?");
            post.keyboard().press("Enter");
            Locator reply = post.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Ask this article"));
            assertThat(reply.locator("blockquote").first())
                    .containsText(
                            "twenty seconds", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
            reply.getByText("Show in the article").first().click();
            assertThat((String) post.evaluate("[...CSS.highlights.get('askable-quote')].map(String).join()"))
                    .contains("twenty seconds");
            post.waitForFunction(
                    "() => { const box = [...CSS.highlights.get('askable-quote')][0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }");
            Chromium.photograph(post, "answer-in-the-article");
        }
    }

    @Test
    void leadsAPublisherFromTheDoorToWhatReadersSee() throws Exception {
        Services.Keys keys = services.welcome(SampleSite.NAME);
        String post = site.namedAddress(OTHER_POST);
        try (Chromium chromium = new Chromium()) {
            Page publisher = chromium.open(services.keysAddress() + "/publishers");
            publisher.getByLabel("Secret key").fill(keys.secret());
            publisher.getByLabel("Secret key").press("Enter");
            publisher.getByLabel("Address of a post").fill(post);
            publisher.getByLabel("Address of a post").press("Enter");
            assertThat(publisher.locator(".job .state"))
                    .containsText("Done:", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));

            site.carries(services.keysWidget(), keys.page());
            Page reader = chromium.open(post);
            Locator first = reader.locator("askable-questions .toggle").first();
            first.click();
            reader.waitForResponse(
                    response -> response.url().endsWith("/feedback")
                            && response.request().method().equals("POST"),
                    () -> reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes"))
                            .click());

            publisher
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("How a lease works"))
                    .first()
                    .click();
            Locator card = publisher.locator("[data-question]").first();
            assertThat(card)
                    .containsText(
                            "1 found it helpful, 0 did not",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
            String question = card.locator("h3").innerText();
            assertThat(first).containsText(question);
            card.locator("[data-action=hide]").click();
            assertThat(publisher.getByText("Hidden from readers (1)"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));

            // Another reader, whose browser has nothing of the post yet.
            Page another = chromium.open(post);
            another.locator("askable-questions .toggle").first().click();
            assertThat(another.locator("askable-questions").getByText(question)).hasCount(0);
        }
    }

    /** Not a goal but figures: docs/benchmarks.md notes them. Their bounds are what a reader would notice. */
    @Test
    void isLightOnAPageWhoseQuestionsAreThere() throws Exception {
        String post = site.address(POST);
        site.carries(services.widget());
        services.process(post);
        try (Chromium chromium = new Chromium()) {
            WidgetFigures figures = WidgetFigures.measure(chromium, services, post);
            figures.print();

            assertThat(figures.requests())
                    .isEqualTo(List.of("/auto-blog-question-injector.js", "/api/v1/questions/check-and-load"));
            assertThat(figures.layoutShift()).isZero();
            assertThat(figures.gzipBytes()).isLessThanOrEqualTo(15 * 1024);
        }
    }
}
