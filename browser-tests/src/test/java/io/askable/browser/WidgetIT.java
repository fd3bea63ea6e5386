package io.askable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader must never notice the widget but for its use. */
class WidgetIT {

    private static final String WIDGET = "askable-questions";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private StubApi api;
    private SampleSite site;

    @BeforeEach
    void serve() throws IOException {
        api = new StubApi();
        site = new SampleSite(api.widget());
    }

    @AfterEach
    void stop() {
        site.close();
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "semantic",
                "div-soup",
                "code-heavy",
                "long",
                "right-to-left",
                "strict-csp",
                "hostile-css",
                "single-page-app"
            })
    void showsQuestionsWithoutMovingThePage(String name) {
        Page page = CHROMIUM.newPage(options -> {});
        // A page without an icon is no defect.
        List<String> complaints = Chromium.complaints(page, "404");
        page.navigate(site.address(name + ".html"));

        page.locator(WIDGET).first().scrollIntoViewIfNeeded();
        Locator question = question(page, "What is a lease?");
        assertThat(question).isVisible();
        question.click();
        assertThat(page.getByText("In short: In our queue a lease lasts twenty seconds")
                        .first())
                .isVisible();

        Chromium.photograph(page, name);
        assertThat(Chromium.shifts(page)).isZero();
        assertThat(complaints).isEmpty();
    }

    @Test
    void asksTwiceBeforeTheFirstClick() {
        Page page = CHROMIUM.newPage(options -> {});
        List<String> requests = new ArrayList<>();
        String host = api.widget().substring(0, api.widget().lastIndexOf('/'));
        page.onRequest(request -> {
            if (request.url().startsWith(host)) {
                requests.add(request.method() + " "
                        + request.url().substring(host.length()).split("\\?")[0]);
            }
        });
        page.navigate(site.address("semantic.html"));
        assertThat(question(page, "What is a lease?")).isVisible();

        assertThat(requests)
                .containsExactly("GET /auto-blog-question-injector.js", "GET /api/v1/questions/check-and-load");
    }

    @Test
    void showsTheQuoteInTheArticle() {
        Page page =
                CHROMIUM.open(site.address("semantic.html"), options -> options.setReducedMotion(ReducedMotion.REDUCE));
        question(page, "What is a lease?").click();
        page.getByText("Show in the article").click();

        assertThat(page.evaluate("[...CSS.highlights.get('askable-quote')].map(String).join()"))
                .isEqualTo(StubApi.QUOTE);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "(() => { const box = [...CSS.highlights.get('askable-quote')][0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; })()"))
                .isTrue();
        Chromium.photograph(page, "highlighted-quote");
    }

    @Test
    void streamsAnAnswerWithItsSource() throws InterruptedException {
        Page page = CHROMIUM.open(site.address("semantic.html"));
        page.getByLabel("Ask this article").first().fill("How long does a lease last?");
        page.keyboard().press("Enter");

        assertThat(page.getByText("A lease lasts twenty seconds.")).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The answer is ready");
        assertThat(api.await("/qa/ask").body().get("blog_url").asText()).isEqualTo(site.address("semantic.html"));
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Ask this article"))
                .getByText("Show in the article")
                .click();
        assertThat((Boolean) page.evaluate("CSS.highlights.has('askable-quote')"))
                .isTrue();
        assertThat(Chromium.shifts(page)).isZero();
    }

    @Test
    void saysHonestlyThatTheArticleDoesNotSay() {
        api.answers = false;
        Page page = CHROMIUM.open(site.address("semantic.html"));
        page.getByLabel("Ask this article").first().fill("Who won?");
        page.keyboard().press("Enter");

        assertThat(page.getByText("The article does not say.")).isVisible();
    }

    @Test
    void offersRelatedPostsButNoTrap() {
        Page page = CHROMIUM.open(site.address("semantic.html"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Related posts"))
                .click();

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Another post")))
                .isVisible();
        assertThat(page.getByText("Trap")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"Yes, true", "No, false"})
    void takesFeedbackOnce(String word, boolean helpful) throws InterruptedException {
        Page page = CHROMIUM.open(site.address("semantic.html"));
        question(page, "What is a lease?").click();
        Locator button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\W*" + word + "$")));
        button.click();

        StubApi.Asked asked = api.await("/feedback");
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path())
                .isEqualTo("/api/v1/questions/" + api.questions.getFirst().get("id") + "/feedback");
        assertThat(asked.body().get("helpful").asBoolean()).isEqualTo(helpful);
        assertThat(page.getByText("Thank you").first()).isVisible();
        assertThat(button).hasCount(0);
    }

    @Test
    void worksByKeyboardAlone() {
        Page page = CHROMIUM.open(site.address("semantic.html"));
        Locator question = question(page, "What is a lease?");
        question.focus();
        page.keyboard().press("Enter");
        assertThat(question).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Show in the article")).isFocused();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Space");
        assertThat(question).hasAttribute("aria-expanded", "false");
        assertThat(question).isFocused();
    }

    @Test
    void followsNavigationWithinThePage() {
        Page page = CHROMIUM.open(site.address("single-page-app.html"));
        assertThat(page.locator(WIDGET)).hasCount(1);
        page.getByText("Other post").click();
        assertThat(page.locator("h1")).hasText("Second view");
        assertThat(page.locator("article " + WIDGET)).hasCount(1);
        page.getByText("No questions").click();
        assertThat(page.locator(WIDGET)).hasCount(0);
    }

    @Test
    void waitsForTheReaderWhereItWouldPushSomething() {
        Page page = CHROMIUM.open(site.address("short.html"));
        page.waitForResponse(Pattern.compile("check-and-load"), () -> page.reload());
        assertThat(page.locator(WIDGET)).hasCount(1);
        assertThat(page.locator(WIDGET)).isHidden();

        page.keyboard().press("Shift");

        assertThat(page.locator(WIDGET)).isVisible();
        assertThat(Chromium.shifts(page)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 500})
    void leavesThePageAloneWhenTheApiFails(int status) throws InterruptedException {
        api.status = status;
        Page page = CHROMIUM.newPage(options -> {});
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        page.navigate(site.address("semantic.html"));
        api.await("check-and-load");
        page.evaluate("AutoBlogQuestionInjector.autoInit()");

        assertThat(page.locator(WIDGET)).hasCount(0);
        assertThat(errors).isEmpty();
    }

    @Test
    void leavesThePageAloneWhenNobodyAnswers() {
        api.close();
        Page page = CHROMIUM.open(site.address("semantic.html"));

        assertThat(page.locator("h1")).hasText("A semantic article");
        assertThat(page.locator(WIDGET)).hasCount(0);
    }

    /** Persian words need the one that keeps letters apart, emoji the one that joins them. */
    @Test
    void keepsInvisibleCharactersThatTextNeeds() {
        String needed = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \ud83d\udc69\u200d\ud83d\udcbb";
        api.questions = List.of(StubApi.question(needed, needed));
        Page page = CHROMIUM.open(site.address("semantic.html"));

        assertThat(page.locator(WIDGET + " .toggle").first().innerText()).contains(needed);
    }

    @Test
    void showsHostileTextAsText() {
        String attack = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";
        api.questions = List.of(
                Map.of(
                        "id",
                        "1",
                        "question",
                        attack,
                        "answer",
                        attack.repeat(40),
                        "quote",
                        attack,
                        "icon",
                        attack,
                        "written_by",
                        attack),
                StubApi.question("\u202Eesrever \u2066in\u2069 \u200Bdisguise", "x".repeat(10_000)));
        Page page = CHROMIUM.open(site.address("hostile-text.html"));
        for (Locator toggle : page.locator(WIDGET + " .toggle").all()) {
            toggle.click();
        }
        Chromium.photograph(page, "hostile-text");

        assertThat(page.evaluate("window.hacked")).isNull();
        assertThat(page.locator(WIDGET + " img")).hasCount(0);
        String shown = page.locator(WIDGET + " section").innerText();
        assertThat(shown).doesNotContain("\u202E", "\u2066", "\u200B").contains("esrever in disguise");
        assertThat(shown.length()).isLessThan(10_000);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"semantic", "right-to-left", "long"})
    void hasNothingSeriousForAxe(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = CHROMIUM.open(site.address(name + ".html"), options -> options.setColorScheme(scheme));
            question(page, "What is a lease?").click();
            assertThat(Chromium.barriers(new AxeBuilder(page).include(WIDGET))).isEmpty();
        }
    }

    @Test
    void fitsASmallScreenAtTwiceTheSize() {
        Page page = CHROMIUM.open(site.address("semantic.html"), options -> options.setViewportSize(360, 640));
        question(page, "What is a lease?").click();
        page.evaluate("document.body.style.zoom = 2");
        Chromium.photograph(page, "small-screen-zoomed");

        assertThat((Boolean) page.evaluate("(() => { const box = document.querySelector('" + WIDGET
                        + "').getBoundingClientRect(); return box.right <= innerWidth + 1 && box.left >= 0; })()"))
                .isTrue();
    }

    private static Locator question(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text))
                .first();
    }
}
