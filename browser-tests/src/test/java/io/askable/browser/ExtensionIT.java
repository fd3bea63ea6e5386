package io.askable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.askable.browser.StubApi.Reply;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the tool bar a reader sees how a page stands, and has it processed. */
class ExtensionIT {

    private static final String BY_URL = "/questions/by-url";
    private static final String STATUS = "/jobs/status/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static ExtendedChromium chromium;

    private StubApi api;
    private SampleSite site;
    private Page page;

    @BeforeAll
    static void startBrowser() throws Exception {
        chromium = new ExtendedChromium();
    }

    @AfterAll
    static void stopBrowser() throws IOException {
        chromium.close();
    }

    @BeforeEach
    void visitAPostThatNobodyProcessed() throws IOException {
        api = new StubApi();
        api.replies.put(BY_URL, new Reply(404, Map.of("code", "not_found")));
        api.replies.put("/jobs?", new Reply(200, Map.of("jobs", List.of())));
        api.replies.put(
                "/jobs/stats",
                new Reply(
                        200,
                        Map.of(
                                "queue_stats",
                                Map.of("queued", 3, "processing", 1, "completed", 20, "failed", 2),
                                "workers_online",
                                4)));
        site = new SampleSite();
        chromium.saveSettings(api.address(), "sec_a");
        page = chromium.visit(site.address("semantic.html"));
    }

    @AfterEach
    void stop() {
        page.close();
        site.close();
        api.close();
    }

    @Test
    void hasAPageProcessedAndFollowsTheJob() throws InterruptedException {
        Page popup = chromium.popupOn(page);
        assertThat(state(popup)).hasText("Not processed yet");
        assertThat(popup.locator("#stats")).hasText("3 queued · 1 processing · 20 completed · 2 failed · 4 workers");

        api.replies.put("/jobs/process", new Reply(202, job("queued", Map.of())));
        api.replies.put(STATUS, new Reply(200, job("queued", Map.of())));
        button(popup, "Process this page").click();
        assertThat(state(popup)).hasText("Queued");
        StubApi.Asked asked = api.await("/jobs/process");
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.body()).isEqualTo(JSON.valueToTree(Map.of("blog_url", page.url())));

        api.replies.put(
                STATUS, new Reply(200, job("processing", Map.of("progress", Map.of("stage", "write", "percent", 60)))));
        assertThat(state(popup)).hasText("Processing: write");
        assertThat(popup.locator("#progress")).hasJSProperty("value", 60);
        Chromium.photograph(popup, "popup-processing");

        api.replies.put(BY_URL, new Reply(200, Map.of("questions", api.questions)));
        api.replies.put(STATUS, new Reply(200, job("completed", Map.of())));
        assertThat(state(popup)).hasText("Ready: 3 questions");
        assertThat(popup.locator("#progress")).isHidden();
        popup.getByText("What is a lease?").click();
        assertThat(popup.getByText("In short: In our queue a lease")).isVisible();
        assertThat(badge()).isEqualTo("3");
        Chromium.photograph(popup, "popup-ready");
        popup.close();
    }

    @Test
    void speaksOfOneQuestion() {
        api.replies.put(BY_URL, new Reply(200, Map.of("questions", api.questions.subList(0, 1))));
        Page popup = chromium.popupOn(page);

        assertThat(state(popup)).hasText("Ready: 1 question");
        popup.close();
    }

    @Test
    void saysWhyAPageFailed() {
        api.replies.put(
                "/jobs?",
                new Reply(
                        200,
                        Map.of(
                                "jobs",
                                List.of(job(
                                        "failed",
                                        Map.of(
                                                "error_message",
                                                "robots.txt forbids it",
                                                "error_code",
                                                "robots_denied"))))));
        Page popup = chromium.popupOn(page);

        assertThat(state(popup)).hasText("Failed: robots.txt forbids it (robots_denied)");
        assertThat(button(popup, "Process this page")).isEnabled();
        assertThat(badge()).isEmpty();
        popup.close();
    }

    @Test
    void saysWhatTheApiRefuses() {
        api.replies.put(
                "/jobs/process",
                new Reply(403, Map.of("code", "domain_mismatch", "detail", "That is not your domain")));
        Page popup = chromium.popupOn(page);
        button(popup, "Process this page").click();

        assertThat(state(popup)).hasText("That is not your domain (domain_mismatch)");
        assertThat(button(popup, "Process this page")).isEnabled();
        popup.close();
    }

    @Test
    void saysThatTheApiDoesNotAnswer() {
        api.close();
        Page popup = chromium.popupOn(page);

        assertThat(state(popup)).hasText("The API does not answer. Is its address right in the settings?");
        popup.close();
    }

    @Test
    void showsTheWidgetOnAPageThatHasNone() {
        api.replies.put(BY_URL, new Reply(200, Map.of("questions", api.questions)));
        Page popup = chromium.popupOn(page);
        button(popup, "Show on this page").click();
        page.bringToFront();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask this article"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What is a lease?")))
                .isVisible();
        assertThat(api.asked)
                .filteredOn(asked -> asked.path().contains("check-and-load"))
                .hasSize(1);
        Chromium.photograph(page, "extension-widget");
        popup.close();
    }

    @Test
    void saysThatAPageDoesNotLetTheWidgetIn() {
        api.replies.put(BY_URL, new Reply(200, Map.of("questions", api.questions)));
        api.replies.put("check-and-load", new Reply(403, Map.of("code", "forbidden")));
        Page popup = chromium.popupOn(page);
        button(popup, "Show on this page").click();

        assertThat(state(popup)).containsText("The page could not load the questions");
        popup.close();
    }

    /** The one that a click in the tool bar opens; it is no page to the test's driver, but another of the extension's can see it. */
    @Test
    void opensFromTheToolBarOnTheTabBelow() {
        page.bringToFront();
        chromium.settings().evaluate("() => chrome.action.openPopup()");

        chromium.settings()
                .waitForFunction(
                        "() => chrome.extension.getViews({type: 'popup'})[0]?.document.getElementById('state').textContent"
                                + " === 'Not processed yet'",
                        null,
                        new Page.WaitForFunctionOptions().setPollingInterval(100));
        assertThat(api.asked).anySatisfy(asked -> assertThat(asked.path()).contains(BY_URL, "semantic.html"));
    }

    @Test
    void keepsAndTestsTheSettings() {
        Page options = chromium.open("options.html");
        options.getByLabel("API address").fill(api.address() + "/");
        options.getByLabel("Key").fill(" sec_b ");
        button(options, "Test").click();
        assertThat(options.getByRole(AriaRole.STATUS)).hasText("The API answers, and takes the key");
        Chromium.photograph(options, "options");

        options.reload();
        assertThat(options.getByLabel("API address")).hasValue(api.address());
        assertThat(options.getByLabel("Key")).hasValue("sec_b");
        api.replies.put(BY_URL, new Reply(401, Map.of("code", "unauthorized", "detail", "This key is not known")));
        button(options, "Test").click();
        assertThat(options.getByRole(AriaRole.STATUS)).hasText("This key is not known (unauthorized)");
        api.close();
        button(options, "Test").click();
        assertThat(options.getByRole(AriaRole.STATUS)).hasText("The API does not answer at this address");
        options.close();
    }

    @Test
    void answersAboutTheSelectionOnThePage() throws InterruptedException {
        api.replies.put(
                "/qa/ask",
                new Reply(
                        200,
                        Map.of(
                                "answer",
                                "<b>Twenty</b> seconds.",
                                "sources",
                                List.of(Map.of("quote", StubApi.QUOTE)))));
        chromium.settings().evaluate("() => chrome.contextMenus.update('ask-about-selection', {})");
        chromium.settings()
                .evaluate(
                        "async ([tabId, pageUrl]) => (await import('/selection.js'))"
                                + ".answerSelection({selectionText: ' a lease ', pageUrl: pageUrl + '#top'}, {id: tabId})",
                        List.of(chromium.tabOf(page), page.url()));

        Locator reply = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Askable"));
        assertThat(reply).containsText("<b>Twenty</b> seconds.");
        assertThat(reply.locator("blockquote")).hasText(StubApi.QUOTE);
        assertThat(api.await("/qa/ask").body())
                .isEqualTo(JSON.valueToTree(Map.of("question", "a lease", "blog_url", page.url())));
        page.keyboard().press("Escape");
        assertThat(reply).hasCount(0);
    }

    @Test
    void asksForNoMoreThanItNeeds() throws IOException {
        JsonNode manifest = JSON.readTree(
                ExtendedChromium.BUILT.resolve("unpacked/manifest.json").toFile());

        assertThat(manifest.get("permissions"))
                .isEqualTo(JSON.valueToTree(List.of("activeTab", "scripting", "storage", "contextMenus")));
        assertThat(manifest.get("host_permissions")).isEqualTo(JSON.valueToTree(List.of("http://localhost:8005/*")));
    }

    @Test
    void isPackedForTheStoreWithTheWidgetAndWithoutItsKey() throws IOException {
        try (ZipFile zip = new ZipFile(
                ExtendedChromium.BUILT.resolve("askable-extension.zip").toFile())) {
            JsonNode manifest = JSON.readTree(zip.getInputStream(zip.getEntry("manifest.json")));
            assertThat(manifest.has("key")).isFalse();
            assertThat(zip.stream().map(Object::toString))
                    .contains(
                            "auto-blog-question-injector.js",
                            manifest.get("background").get("service_worker").asText(),
                            manifest.get("action").get("default_popup").asText(),
                            manifest.get("options_ui").get("page").asText(),
                            manifest.get("icons").get("128").asText())
                    .noneMatch(name -> name.endsWith(".sh"));
        }
    }

    private String badge() {
        return (String)
                chromium.settings().evaluate("tabId => chrome.action.getBadgeText({tabId})", chromium.tabOf(page));
    }

    private static Map<String, Object> job(String status, Map<String, Object> more) {
        Map<String, Object> job = new HashMap<>(Map.of("job_id", "j1", "status", status, "failure_count", 0));
        job.putAll(more);
        return job;
    }

    private static Locator state(Page popup) {
        return popup.getByRole(AriaRole.STATUS);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "$")));
    }
}
