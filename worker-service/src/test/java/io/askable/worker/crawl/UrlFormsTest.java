package io.askable.worker.crawl;

import static io.askable.worker.crawl.CrawlFixture.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.sites.Owner;
import io.askable.testkit.site.StubAnswers;
import io.askable.testkit.site.UrlForms;
import io.askable.url.BlogUrl;
import io.askable.url.InvalidBlogUrl;
import io.askable.worker.crawl.CrawlResult.Failed;
import io.askable.worker.crawl.CrawlResult.Fetched;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No spelling of a URL leads a crawl to this machine or its network, whichever way the URL comes in. */
class UrlFormsTest {

    private final Canaries canaries = new Canaries();
    private final List<String> forms = UrlForms.aimedAt(canaries.port());
    private final CrawlFixture fixture = new CrawlFixture(
            new HostileNames(),
            Set.of(HOST),
            Map.of("askable.egress.ports", "80,443," + canaries.port(), "askable.egress.connect-timeout", "2s"));

    @AfterEach
    void close() {
        fixture.close();
        canaries.close();
    }

    @Test
    void areMoreThanThreeHundred() {
        assertThat(forms).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    @Test
    void reachNothingWhenSubmitted() throws InterruptedException {
        for (String form : forms) {
            assertThat(submit(form)).as(form).isTrue();
            assertThat(canaries.hits()).as(form).isZero();
        }
    }

    @Test
    void reachNothingAsRedirect() throws InterruptedException {
        for (String form : forms) {
            fixture.site.on("/start", StubAnswers.redirect(302, form)).on("/form", StubAnswers.status(404));

            assertThat(fixture.crawl("/start")).as(form).isInstanceOf(Failed.class);
            assertThat(canaries.hits()).as(form).isZero();
        }
    }

    @Test
    void reachNothingAsRedirectOfRobots() throws InterruptedException {
        fixture.site.on("/start", StubAnswers.html("x"));
        for (String form : forms) {
            fixture.site.on("/robots.txt", StubAnswers.redirect(301, form));
            fixture.advance(Duration.ofDays(2));

            assertThat(fixture.crawl("/start")).as(form).isInstanceOfAny(Fetched.class, Failed.class);
            assertThat(canaries.hits()).as(form).isZero();
        }
        assertThat(fixture.site.asked("/robots.txt")).hasSameSizeAs(forms);
    }

    @Test
    void reachNothingAsLinkOfAPage() throws InterruptedException {
        for (String form : forms) {
            String link = form.replaceAll("\\p{Cntrl}", "");
            fixture.site.on(
                    "/start",
                    StubAnswers.html(
                            """
                    <html><head><link rel="canonical" href="%1$s"><link rel="alternate" type="application/rss+xml" href="%1$s">
                    <meta http-equiv="refresh" content="0; url=%1$s"><meta property="og:url" content="%1$s"><base href="%1$s">
                    <link rel="amphtml" href="%1$s"><script src="%1$s"></script></head><body><img src="%1$s"><iframe src="%1$s">
                    """.formatted(link),
                            "Refresh: 0; url=" + link,
                            "Link: <" + link + ">; rel=\"canonical\"",
                            "Content-Location: " + link));

            assertThat(fixture.crawl("/start")).as(form).isInstanceOf(Fetched.class);
            assertThat(canaries.hits()).as(form).isZero();
        }
        assertThat(fixture.site.asked("/start")).hasSameSizeAs(forms);
    }

    /** Shows that the canaries hear what reaches them. */
    @Test
    void reachWhatTheOperatorAllows() throws InterruptedException {
        String inner = "inner.example.com:" + canaries.port();
        try (CrawlFixture open =
                new CrawlFixture(new HostileNames(), Set.of(HOST), Map.of("askable.egress.allow-private", inner))) {
            open.site.on("/start", StubAnswers.redirect(302, "http://" + inner + "/form"));

            open.crawl("/start");

            assertThat(canaries.hits()).isPositive();
        }
    }

    /** True when it is refused before or by the crawl. */
    private boolean submit(String form) throws InterruptedException {
        try {
            return fixture.crawler.crawl(CrawlOrder.of(BlogUrl.of(form), Owner.OPEN)) instanceof Failed;
        } catch (InvalidBlogUrl refused) {
            return true;
        }
    }
}
