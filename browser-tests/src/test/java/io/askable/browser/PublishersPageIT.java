package io.askable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A publisher has posts processed, and decides what readers see. */
class PublishersPageIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    final PublishersPage publishers = new PublishersPage(CHROMIUM);

    private final StubConsole console = publishers.console();

    @Test
    void signsInWithTheSecretKeyAlone() throws InterruptedException {
        Page page = publishers.open("");
        Locator key = page.getByLabel("Secret key");
        key.fill("pub_" + "a".repeat(36));
        key.press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is the publishable key");
        key.fill("sec_" + "b".repeat(36));
        key.press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is no key of this service; copy it again");
        assertThat(kept(page)).isEqualTo("{}");

        key.fill(StubConsole.KEY);
        key.press("Enter");
        assertThat(heading(page, "What a crawler owes the sites it reads")).isVisible();
        assertThat(console.await("GET /posts").key()).isEqualTo(StubConsole.KEY);
        page.reload();
        assertThat(page.getByText("fieldnotes.example").first()).isVisible();
        assertThat(kept(page)).contains(StubConsole.KEY);
        assertThat(page.evaluate("document.cookie + JSON.stringify({...localStorage}) + location.href"))
                .asString()
                .doesNotContain("sec_");

        button(page, "Sign out").click();
        assertThat(page.getByLabel("Secret key")).isFocused();
        assertThat(kept(page)).isEqualTo("{}");
    }

    @Test
    void needsNoKeyInModeOpen() throws InterruptedException {
        console.isOpen = true;
        Page page = publishers.open("");
        assertThat(page.getByText("Open mode, no keys")).isVisible();
        assertThat(heading(page, "Two machines never agree on the time")).isVisible();
        assertThat(console.await("GET /posts").key()).isEmpty();

        view(page, "Usage");
        assertThat(page.getByText("Without keys nothing is counted by day")).isVisible();
        view(page, "Tag");
        assertThat(page.locator("pre").first())
                .hasText("<script src=\"" + host() + "/auto-blog-question-injector.js\" async></script>");
    }

    @Test
    void sendsWhoeverLostTheKeyBackToTheDoor() {
        Page page = publishers.openSignedIn("");
        assertThat(heading(page, "Two machines never agree on the time")).isVisible();
        console.key = "sec_" + "c".repeat(36);
        view(page, "Usage");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Your key is not accepted any more");
        assertThat(kept(page)).isEqualTo("{}");
    }

    @Test
    void watchesAPostBeingProcessed() throws InterruptedException {
        console.posts.clear();
        Page page = publishers.openSignedIn("");
        assertThat(page.getByText("No posts yet")).isVisible();
        add(page, "https://fieldnotes.example/new");
        assertThat(console.await("POST /jobs/process").body().get("blog_url").asText())
                .isEqualTo("https://fieldnotes.example/new");
        assertThat(page.locator(".job .state")).hasText("Waits for its turn");
        assertThat(page.getByLabel("Address of a post")).isEmpty();

        console.tell("status", StubConsole.job("processing"));
        console.tell("progress", StubConsole.progress("write", 45));
        assertThat(page.locator(".job .state")).hasText("Writing questions");
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasJSProperty("value", 45);
        assertThat(page.locator("#live")).hasText("https://fieldnotes.example/new: Writing questions");
        Chromium.photograph(page, "publishers-progress");

        ObjectNode done = StubConsole.job("completed").put("processing_time_seconds", 3.21);
        done.putObject("result").put("question_count", 5);
        console.asked.clear();
        console.tell("status", done);
        assertThat(page.locator(".job .state")).hasText("Done: 5 questions in 3.2 s");
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isHidden();
        console.await("GET /posts");
    }

    @Test
    void saysWhyAPostFailedAndTriesAgain() throws InterruptedException {
        Page page = publishers.openSignedIn("");
        add(page, "https://fieldnotes.example/new");
        ObjectNode waiting =
                StubConsole.job("queued").put("error_code", "timeout").put("next_attempt_at", "2026-05-10T10:00:00Z");
        console.tell("status", waiting.put("error_message", "The site took too long"));
        assertThat(page.locator(".job .state")).containsText("Attempt 1 of 3 failed; the next is at");
        ObjectNode failed = StubConsole.job("failed").put("error_code", "robots_denied");
        console.tell("status", failed.put("error_message", "robots.txt forbids this page"));
        assertThat(page.locator(".job .state")).hasText("Failed");
        assertThat(page.locator(".job .reason")).hasText("robots_denied robots.txt forbids this page");
        assertThat(page.locator("#live")).hasText("https://fieldnotes.example/new: Failed (robots_denied)");
        Chromium.photograph(page, "publishers-failed");

        console.asked.clear();
        button(page, "Try again").click();
        console.await("POST /jobs/retry/j1");
        assertThat(page.locator(".job .state")).hasText("Waits for its turn");
    }

    @Test
    void takesUpWhatFailedBeforeItCame() {
        console.job = StubConsole.job("failed").put("error_code", "not_found").put("error_message", "404");
        Page page = publishers.openSignedIn("");
        assertThat(page.locator(".job .reason")).hasText("not_found 404");
    }

    @Test
    void goesOnLookingWhenTheStreamBreaks() {
        console.broken.put("/events", 500);
        Page page = publishers.openSignedIn("");
        add(page, "https://fieldnotes.example/new");
        assertThat(page.locator(".job .state")).hasText("Waits for its turn");
        ObjectNode done = StubConsole.job("completed");
        done.putObject("result").put("question_count", 1);
        console.job = done;
        assertThat(page.locator(".job .state")).hasText("Done: 1 question");
    }

    @Test
    void decidesWhatReadersSeeByKeyboardAlone() throws InterruptedException {
        Page page = publishers.openSignedIn("#post/b1");
        assertThat(questions(page)).hasText(new String[] {
            "What is a lease?",
            "What is a fencing token?",
            "Whose clock decides when a lease has run out?",
            "Who wrote this blog?"
        });
        assertThat(page.getByText("14 found it helpful, 1 did not")).isVisible();

        press(page, "Hide: What is a fencing token?");
        assertThat(change("q2").get("hidden").asBoolean()).isTrue();
        assertThat(heading(page, "Hidden from readers (2)")).isVisible();
        assertThat(button(page, "Show: What is a fencing token?")).isFocused();
        page.keyboard().press("Enter");
        assertThat(change("q2").get("hidden").asBoolean()).isFalse();
        assertThat(heading(page, "Hidden from readers (1)")).isVisible();

        press(page, "Move up: Whose clock decides when a lease has run out?");
        assertThat(change("q3").get("position").asInt()).isEqualTo(1);
        assertThat(change("q2").get("position").asInt()).isEqualTo(2);
        assertThat(questions(page).nth(1)).hasText("Whose clock decides when a lease has run out?");
        assertThat(page.locator("#live")).hasText("Moved to place 2");
        assertThat(button(page, "Move up: Whose clock decides when a lease has run out?"))
                .isFocused();
        assertThat(button(page, "Move up: What is a lease?")).isDisabled();

        press(page, "Pin: What is a fencing token?");
        assertThat(change("q2").get("pinned").asBoolean()).isTrue();
        assertThat(questions(page).first()).hasText("What is a fencing token?");

        press(page, "Edit: What is a lease?");
        assertThat(page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        page.keyboard().press("Escape");
        assertThat(button(page, "Edit: What is a lease?")).isFocused();
        page.keyboard().press("Enter");
        page.getByLabel("Answer").fill("A right that ends.");
        press(page, "Save");
        assertThat(change("q1").get("answer").asText()).isEqualTo("A right that ends.");
        assertThat(page.getByText("A right that ends.")).isVisible();
    }

    @Test
    void addsAnOwnAnswerToWhatReadersAskedInVain() throws InterruptedException {
        Page page = publishers.openSignedIn("#unanswered");
        assertThat(page.getByText("Asked 7 times, last on May 9, 2026")).isVisible();
        page.getByText("Answer it").click();
        assertThat(page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Does this work with a replica set?");
        assertThat(page.getByLabel("Answer")).isFocused();
        page.keyboard().type("Yes, with any.");
        console.broken.put("POST /posts/b1/questions", 503);
        press(page, "Save");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The service has too much to do. Try again in 5 s.");
        assertThat(page.getByLabel("Answer")).hasValue("Yes, with any.");
        console.broken.clear();
        console.asked.clear();
        press(page, "Save");
        assertThat(console.await("POST /posts/b1/questions")
                        .body()
                        .get("answer")
                        .asText())
                .isEqualTo("Yes, with any.");
        assertThat(page.getByText("Your own")).isVisible();
        assertThat(page.locator("[data-action=delete]")).hasCount(1);

        button(page, "Write anew").click();
        console.await("POST /posts/b1/regenerate");
        console.tell("progress", StubConsole.progress("fetch", 5));
        assertThat(page.locator(".job .state")).hasText("Reading the page");
    }

    @Test
    void shortensToAWholeCharacterWhatIsTooLongForAQuestion() {
        String first = "x".repeat(199);
        ((ObjectNode) console.unanswered.at("/questions/0")).put("question", first + "\uD83E\uDD8A and more");
        Page page = publishers.openSignedIn("#unanswered");
        page.getByText("Answer it").click();
        assertThat(page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(first);
    }

    @Test
    void deletesAnOwnQuestionOnceItIsSaidTwice() throws InterruptedException {
        Page page = publishers.openSignedIn("#post/b1");
        button(page, "Add a question").click();
        page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true)).fill("My own?");
        page.getByLabel("Answer").fill("Mine.");
        press(page, "Save");
        assertThat(button(page, "Delete: My own?")).isVisible();

        page.onceDialog(Dialog::dismiss);
        press(page, "Delete: My own?");
        assertThat(button(page, "Delete: My own?")).isVisible();
        assertThat(console.asked)
                .extracting(StubConsole.Asked::call)
                .doesNotContain("DELETE /posts/b1/questions/own-1");
        page.onceDialog(Dialog::accept);
        press(page, "Delete: My own?");

        console.await("DELETE /posts/b1/questions/own-1");
        assertThat(page.locator("#live")).hasText("The question is deleted");
        assertThat(page.getByText("My own?")).hasCount(0);
        assertThat(button(page, "Add a question")).isFocused();
    }

    @Test
    void hostileWordsStayWords() {
        String hostile = "<img src=x onerror=\"window.hacked = true\"> \u202Eesrever " + "x".repeat(10_000);
        console.posts.say("question", hostile);
        console.posts.say("answer", hostile);
        console.job = StubConsole.job("failed").put("error_code", "<b>").put("error_message", hostile);
        console.job.put("blog_url", "javascript:window.hacked=true");
        Page page = publishers.openSignedIn("");
        assertThat(page.getByText("<img src=x onerror=").first()).isVisible();
        assertThat(page.locator(".job a")).hasCount(0);
        page.navigate(console.address() + "#post/b1");
        assertThat(questions(page).first()).containsText("<img src=x onerror=\"window.hacked = true\"> esrever");
        button(page, "Edit: <img").click();
        assertThat(page.getByLabel("Answer")).isVisible();
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(page.evaluate("window.hacked")).isNull();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @Test
    void makesTheTagToCopy() {
        Page page = publishers.openSignedIn("#tag");
        assertThat(page.locator("pre").first()).containsText("data-key=\"pub_…9fKq\"");
        page.getByLabel("Your publishable key").fill("pub_\"><script>");
        assertThat(page.getByText("This is no publishable key")).isVisible();
        assertThat(page.locator("pre").first()).containsText("data-key=\"pub_…9fKq\"");
        String key = "pub_" + "k".repeat(36);
        page.getByLabel("Your publishable key").fill(key);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        button(page, "Copy: Pinned").click();
        assertThat(page.locator("#live")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo("<script src=\"" + host()
                        + "/auto-blog-question-injector.0123456789abcdef.js\" integrity=\"sha384-" + "A".repeat(64)
                        + "\" crossorigin=\"anonymous\" data-key=\"" + key + "\" async></script>");
    }

    @Test
    void saysWhatIsWrongAndGoesOnOnceItIsRight() {
        console.broken.put("GET /usage", 503);
        Page page = publishers.openSignedIn("#usage");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("overloaded · request r-77");
        console.broken.clear();
        button(page, "Try again").click();
        assertThat(page.getByText("12 of 1,000")).isVisible();
    }

    private JsonNode change(String id) throws InterruptedException {
        return console.await("PATCH /questions/" + id).body();
    }

    private String host() {
        return console.address().replace("/publishers", "");
    }

    private static void add(Page page, String url) {
        page.getByLabel("Address of a post").fill(url);
        page.getByLabel("Address of a post").press("Enter");
    }

    private static void press(Page page, String label) {
        button(page, label).focus();
        page.keyboard().press("Enter");
    }

    private static void view(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator questions(Page page) {
        return page.locator("[data-question] h3");
    }

    private static String kept(Page page) {
        return (String) page.evaluate("JSON.stringify({...sessionStorage})");
    }
}
