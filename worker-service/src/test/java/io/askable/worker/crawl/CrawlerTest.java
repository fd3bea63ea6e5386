package io.askable.worker.crawl;

import static io.askable.worker.crawl.CrawlFixture.HOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.askable.jobs.ErrorCode;
import io.askable.jobs.Outcome;
import io.askable.sites.Owner;
import io.askable.testkit.site.HostileAnswers;
import io.askable.testkit.site.ReceivedRequest;
import io.askable.testkit.site.StubAnswer;
import io.askable.testkit.site.StubAnswers;
import io.askable.worker.crawl.CrawlResult.Failed;
import io.askable.worker.crawl.CrawlResult.Fetched;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CrawlerTest {

    private static final Owner PUBLISHER = new Owner("publisher-1");

    private final CrawlFixture fixture = new CrawlFixture(HOST, "www.example.com", "elsewhere.test-site.org");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void bringsPageHome() throws InterruptedException {
        fixture.site.on(
                "/post", StubAnswers.html("<p>Hällo", "ETag: \"7\"", "Last-Modified: Sun, 01 Mar 2026 10:00:00 GMT"));

        Fetched fetched = (Fetched) fixture.crawl("/post");

        assertThat(fetched.text()).isEqualTo("<p>Hällo");
        assertThat(fetched.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(fetched.finalUrl()).isEqualTo(fixture.post(HOST, "/post").toUri());
        assertThat(fetched.etag()).contains("\"7\"");
        assertThat(fetched.lastModified()).contains("Sun, 01 Mar 2026 10:00:00 GMT");
        assertThat(fetched.fetchedAt()).isEqualTo(fixture.clock.instant());
    }

    @Test
    void asksOnlyForWhatChanged() throws InterruptedException {
        fixture.site.on("/post", StubAnswers.status(304));

        CrawlResult result = fixture.crawler.crawl(CrawlOrder.of(fixture.post(HOST, "/post"), Owner.OPEN)
                .onTurn(() -> new Validators(Optional.of("\"7\""), Optional.of("Sun, 01 Mar 2026 10:00:00 GMT"))));

        ReceivedRequest asked = fixture.site.asked("/post").getFirst();
        assertThat(result).isEqualTo(new CrawlResult.NotModified());
        assertThat(asked.header("If-None-Match")).contains("\"7\"");
        assertThat(asked.header("If-Modified-Since")).contains("Sun, 01 Mar 2026 10:00:00 GMT");
    }

    static Stream<Arguments> answersWithoutPage() {
        return Stream.of(
                arguments(StubAnswers.status(404), ErrorCode.NOT_FOUND),
                arguments(StubAnswers.status(410), ErrorCode.GONE),
                arguments(StubAnswers.status(401), ErrorCode.HTTP_4XX),
                arguments(StubAnswers.status(403), ErrorCode.HTTP_4XX),
                arguments(StubAnswers.status(451), ErrorCode.HTTP_4XX),
                arguments(StubAnswers.status(300), ErrorCode.HTTP_4XX),
                arguments(StubAnswers.status(302), ErrorCode.HTTP_4XX),
                arguments(StubAnswers.status(429), ErrorCode.RATE_LIMITED),
                arguments(StubAnswers.status(500), ErrorCode.HTTP_5XX),
                arguments(StubAnswers.status(503), ErrorCode.HTTP_5XX),
                arguments(StubAnswers.content("application/pdf", new byte[10]), ErrorCode.NOT_HTML),
                arguments(
                        StubAnswers.content("text/html", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                        ErrorCode.NOT_HTML),
                arguments(StubAnswers.content("text/html", new byte[10]), ErrorCode.NOT_HTML),
                arguments(StubAnswers.respond(200, "no type".getBytes(StandardCharsets.US_ASCII)), ErrorCode.NOT_HTML),
                arguments(StubAnswers.redirect(302, "/post"), ErrorCode.HTTP_4XX),
                arguments(StubAnswers.redirect(302, "http://10.0.0.1/"), ErrorCode.REFUSED_ADDRESS),
                arguments(StubAnswers.redirect(302, "ftp://blog.example.com/"), ErrorCode.REFUSED_ADDRESS),
                arguments(StubAnswers.redirect(302, "mailto:someone@blog.example.com"), ErrorCode.REFUSED_ADDRESS),
                arguments(HostileAnswers.gzipBomb(64 << 20), ErrorCode.TOO_LARGE),
                arguments(HostileAnswers.endlessBody(), ErrorCode.TOO_LARGE),
                arguments(HostileAnswers.cutShort(), ErrorCode.CONNECT_FAILED));
    }

    @ParameterizedTest(name = "{index}: {1}")
    @MethodSource("answersWithoutPage")
    void saysWhyThereIsNoPage(StubAnswer answer, ErrorCode code) throws InterruptedException {
        fixture.site.on("/post", answer);

        assertThat(fixture.crawl("/post")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo(code);
            assertThat(failed.message()).isNotBlank();
        });
    }

    @Test
    void keepsToRetryAfter() throws InterruptedException {
        fixture.site.on("/busy", StubAnswers.status(503, "Retry-After: 120"));
        fixture.site.on("/limited", StubAnswers.status(429));

        Failed busy = (Failed) fixture.crawl("/busy");
        Failed limited = (Failed) fixture.crawl("/limited");

        assertThat(busy.notBefore())
                .contains(fixture.clock.instant().minusSeconds(1).plusSeconds(120));
        assertThat(busy.toOutcome()).isInstanceOf(Outcome.Retry.class);
        assertThat(limited.toOutcome()).isInstanceOf(Outcome.Snooze.class);
    }

    @Test
    void knowsHtmlWithoutType() throws InterruptedException {
        fixture.site.on("/post", StubAnswers.respond(200, "<!DOCTYPE html><p>x".getBytes(StandardCharsets.UTF_8)));

        assertThat(fixture.crawl("/post")).isInstanceOf(Fetched.class);
    }

    @Test
    void findsSiteThatIsOnlyAtItsWwwName() throws InterruptedException {
        fixture.site.on("/post", StubAnswers.html("x"));

        CrawlResult result = fixture.crawler.crawl(CrawlOrder.of(fixture.post("www.example.com", "/post"), Owner.OPEN));

        assertThat(result).isInstanceOfSatisfying(Fetched.class, fetched -> assertThat(fetched.finalUrl())
                .hasHost("www.example.com"));
    }

    @Test
    void saysThatNobodyAnswersUnderEitherName() throws InterruptedException {
        CrawlResult result =
                fixture.crawler.crawl(CrawlOrder.of(fixture.post("gone.example.com", "/post"), Owner.OPEN));

        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo(ErrorCode.ROBOTS_UNAVAILABLE);
            assertThat(failed.message()).contains("gone.example.com");
        });
    }

    @Test
    void followsRedirectsWithinTheSite() throws InterruptedException {
        fixture.site.on("/old", StubAnswers.redirect(301, "/new")).on("/new", StubAnswers.html("new"));

        assertThat(fixture.crawl("/old")).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.finalUrl()).hasPath("/new");
            assertThat(fetched.text()).isEqualTo("new");
        });
    }

    @Test
    void leavesTheSiteWhereNobodyNeedsAKey() throws InterruptedException {
        String target = fixture.site.url("elsewhere.test-site.org", "/new");
        fixture.site.on("/old", StubAnswers.redirect(301, target)).on("/new", StubAnswers.html("new"));

        assertThat(fixture.crawl("/old"))
                .isInstanceOfSatisfying(
                        Fetched.class, fetched -> assertThat(fetched.finalUrl()).isEqualTo(URI.create(target)));
    }

    @Test
    void doesNotLeaveThePublishersSite() throws InterruptedException {
        fixture.site
                .on("/out", StubAnswers.redirect(301, fixture.site.url("elsewhere.test-site.org", "/new")))
                .on("/sub", StubAnswers.redirect(301, fixture.site.url("www.example.com", "/new")))
                .on("/new", StubAnswers.html("new"));

        CrawlResult out = fixture.crawler.crawl(CrawlOrder.of(fixture.post(HOST, "/out"), PUBLISHER));
        CrawlResult sub = fixture.crawler.crawl(CrawlOrder.of(fixture.post(HOST, "/sub"), PUBLISHER));

        assertThat(out).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.code())
                .isEqualTo(ErrorCode.REDIRECTED_OFF_SITE));
        assertThat(sub).isInstanceOf(Fetched.class);
    }

    @Test
    void doesNotLeaveItsPublishersDomainForANeighbours() throws InterruptedException {
        fixture.site
                .on("/out", StubAnswers.redirect(301, fixture.site.url("www.example.com", "/new")))
                .on("/within", StubAnswers.redirect(301, fixture.site.url(HOST, "/new")))
                .on("/new", StubAnswers.html("new"));
        Optional<String> domain = Optional.of(HOST);

        CrawlResult out = fixture.crawler.crawl(
                CrawlOrder.of(fixture.post(HOST, "/out"), PUBLISHER).within(domain));
        CrawlResult within = fixture.crawler.crawl(
                CrawlOrder.of(fixture.post(HOST, "/within"), PUBLISHER).within(domain));

        assertThat(out).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.code())
                .isEqualTo(ErrorCode.REDIRECTED_OFF_SITE));
        assertThat(within).isInstanceOf(Fetched.class);
    }

    @Test
    void obeysRobotsOfTheHostThatItIsRedirectedTo() throws InterruptedException {
        fixture.site
                .on("/old", StubAnswers.redirect(301, fixture.site.url("elsewhere.test-site.org", "/private/new")))
                .on("/robots.txt", StubAnswers.status(404), StubAnswers.text("User-agent: *\nDisallow: /private"))
                .on("/private/new", StubAnswers.html("new"));

        assertThat(fixture.crawl("/old")).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.code())
                .isEqualTo(ErrorCode.REFUSED_BY_SITE));
        assertThat(fixture.site.asked("/private/new")).isEmpty();
    }

    @Test
    void neverFollowsWhatAPageAsksABrowserToFollow() throws InterruptedException {
        fixture.site.on(
                "/post",
                StubAnswers.html(
                        "<meta http-equiv=refresh content='0;url=/b'><link rel=canonical href=/c><iframe src=/d></iframe>",
                        "Refresh: 0; url=/a",
                        "Link: </e>; rel=preload"));

        assertThat(fixture.crawl("/post")).isInstanceOf(Fetched.class);
        assertThat(fixture.site.asked()).extracting(ReceivedRequest::target).containsExactly("/robots.txt", "/post");
    }

    @Test
    void anInterruptEndsTheVisitAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        fixture.site.on("/post", (request, wire) -> {
            asked.countDown();
            HostileAnswers.silence().write(request, wire);
        });
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread visitor = Thread.ofVirtual().start(() -> {
            try {
                fixture.crawl("/post");
            } catch (Throwable e) {
                end.complete(e);
            }
        });
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        visitor.interrupt();

        assertThat(end.get(2, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }
}
