package io.askable.worker.crawl;

import static io.askable.worker.crawl.CrawlFixture.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.ErrorCode;
import io.askable.testkit.site.StubAnswers;
import io.askable.worker.crawl.CrawlResult.Failed;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDirectivesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noindex",
                "NoIndex, nofollow",
                "none",
                "nosnippet",
                "noai",
                "noai, noimageai",
                "max-snippet:0",
                "max-snippet: 0",
                "max-image-preview:large, noindex",
                "askablebot: noindex",
                "AskableBot: none",
                "robots: noindex",
                "*: noindex",
                "nofollow, noarchive, nosnippet"
            })
    void headerRefuses(String value) {
        assertThat(PageDirectives.refusalIn(header(value))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "all",
                "index, follow",
                "nofollow",
                "noarchive",
                "noimageai",
                "notranslate",
                "max-snippet:20",
                "max-snippet:-1",
                "googlebot: noindex",
                "otherbot: none, nosnippet",
                "max-image-preview:none",
                "unavailable_after: 25 Jun 2030 15:00:00 PST",
                "noindexes"
            })
    void headerAllows(String value) {
        assertThat(PageDirectives.refusalIn(header(value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<head><meta name=robots content=noindex></head>",
                "<meta name='ROBOTS' content='NOINDEX,FOLLOW'><body>x",
                "<html><head><title>t</title><meta content='none' name='robots'>",
                "<meta name=askablebot content='nosnippet'>",
                "<meta name=robots content='index'><meta name=robots content='noai'>",
                "<meta name=robots content='max-snippet: 0'>"
            })
    void elementRefuses(String html) {
        assertThat(PageDirectives.refusalIn(html)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text",
                "<p>no head",
                "<meta name=robots content='index,follow,max-snippet:-1'>",
                "<meta name=googlebot content=noindex>",
                "<meta name=description content=noindex>",
                "<!-- <meta name=robots content=noindex> --><title>x</title>",
                "<meta name=robots>",
                "<body><p>&lt;meta name=robots content=noindex&gt;"
            })
    void elementAllows(String html) {
        assertThat(PageDirectives.refusalIn(html)).isEmpty();
    }

    @Test
    void aRefusedPageIsNotTaken() throws InterruptedException {
        try (CrawlFixture fixture = new CrawlFixture(HOST)) {
            fixture.site
                    .on("/header", StubAnswers.html("x", "X-Robots-Tag: nofollow", "X-Robots-Tag: noindex"))
                    .on("/element", StubAnswers.html("<meta name=robots content=noindex>x"));

            for (String path : List.of("/header", "/element")) {
                assertThat(fixture.crawl(path)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.code())
                        .isEqualTo(ErrorCode.REFUSED_BY_SITE));
            }
        }
    }

    private static HttpHeaders header(String value) {
        return HttpHeaders.of(Map.of("X-Robots-Tag", List.of(value)), (name, any) -> true);
    }
}
