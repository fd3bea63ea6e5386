package io.askable.worker.crawl;

import static io.askable.worker.crawl.CrawlFixture.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.ErrorCode;
import io.askable.testkit.site.HostileAnswers;
import io.askable.testkit.site.StubAnswer;
import io.askable.testkit.site.StubAnswers;
import io.askable.testkit.site.StubSite;
import io.askable.worker.crawl.CrawlResult.Failed;
import io.askable.worker.crawl.CrawlResult.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    private final CrawlFixture fixture = new CrawlFixture(HOST);

    @BeforeEach
    void publishPosts() {
        for (String path : new String[] {"/post", "/private/post", "/private/open/post"}) {
            fixture.site.on(path, StubAnswers.html("x"));
        }
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-agent: *\nDisallow: /private",
                "user-agent: askablebot\nDisallow: /private\n\nUser-agent: *\nDisallow:",
                "User-agent: AskableBot\nUser-agent: OtherBot\nDisallow: /private\n",
                "User-agent: *\nDisallow: /*/post$\nAllow: /post",
                "User-agent: *\nDisallow: /private\nAllow: /private/open",
                "\uFEFFUser-agent: *\r\nDisallow: /private\r\n"
            })
    void obeysTheGroupForUs(String robots) throws InterruptedException {
        fixture.site.on("/robots.txt", StubAnswers.text(robots));

        assertThat(code(fixture.crawl("/private/post"))).isEqualTo(ErrorCode.REFUSED_BY_SITE);
        assertThat(fixture.site.asked("/private/post")).isEmpty();
        assertThat(fixture.crawl("/post")).isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-agent: OtherBot\nDisallow: /",
                "User-agent: AskableBot\nAllow: /\n\nUser-agent: *\nDisallow: /",
                "User-agent: *\nDisallow: /\nAllow: /post",
                "User-agent: *\nDisallow:",
                "<html>not a robots file</html>",
                ""
            })
    void goesWhereNothingForbidsIt(String robots) throws InterruptedException {
        fixture.site.on("/robots.txt", StubAnswers.text(robots));

        assertThat(fixture.crawl("/post")).isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void takesAnyOther4xxAsNoRules(int status) throws InterruptedException {
        fixture.site.on("/robots.txt", StubAnswers.status(status));

        assertThat(fixture.crawl("/post")).isInstanceOf(Fetched.class);
    }

    static Stream<StubAnswer> unreadable() {
        return Stream.of(
                StubAnswers.status(500),
                StubAnswers.status(503),
                StubAnswers.status(304),
                HostileAnswers.hangUp(),
                HostileAnswers.notHttp(),
                HostileAnswers.headerFlood(),
                HostileAnswers.falseGzip(),
                StubAnswers.redirect(301, "http://10.0.0.1/robots.txt"),
                StubAnswers.redirect(301, "http://nowhere.example.com/robots.txt"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void asksNothingWhileRobotsCannotBeRead(StubAnswer answer) throws InterruptedException {
        fixture.site.on("/robots.txt", answer);

        assertThat(code(fixture.crawl("/post"))).isEqualTo(ErrorCode.ROBOTS_UNAVAILABLE);
        assertThat(fixture.site.asked("/post")).isEmpty();
    }

    /** Else three attempts within a minute could all end on the one answer that is remembered. */
    @Test
    void comesAgainWhenTheAnswerIsForgotten() throws InterruptedException {
        fixture.site.on("/robots.txt", StubAnswers.status(503));

        Failed failed = (Failed) fixture.crawl("/post");

        assertThat(failed.notBefore()).contains(fixture.clock.instant().plusSeconds(60));
    }

    @Test
    void comesLaterWhenToldSo() throws InterruptedException {
        fixture.site.on("/robots.txt", StubAnswers.status(429, "Retry-After: 60"));

        Failed failed = (Failed) fixture.crawl("/post");

        assertThat(failed.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(failed.notBefore()).contains(fixture.clock.instant().plusSeconds(60));
    }

    @Test
    void followsFiveRedirects() throws InterruptedException {
        redirects(5).on("/r5", StubAnswers.text("User-agent: *\nDisallow: /private"));

        assertThat(code(fixture.crawl("/private/post"))).isEqualTo(ErrorCode.REFUSED_BY_SITE);
    }

    @Test
    void takesMoreRedirectsAsNoRules() throws InterruptedException {
        redirects(6).on("/r6", StubAnswers.text("User-agent: *\nDisallow: /"));

        assertThat(fixture.crawl("/post")).isInstanceOf(Fetched.class);
        assertThat(fixture.site.asked("/r6")).isEmpty();
    }

    @Test
    void readsTheFirst512KibibytesOfAnEndlessFile() throws InterruptedException {
        fixture.site.on("/robots.txt", (asked, wire) -> {
            HostileAnswers.raw("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /private\n")
                    .write(asked, wire);
            while (true) {
                wire.out().write("# and on\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII));
            }
        });

        assertThat(code(fixture.crawl("/private/post"))).isEqualTo(ErrorCode.REFUSED_BY_SITE);
    }

    @Test
    void readsItOnceADay() throws InterruptedException {
        fixture.site.on("/robots.txt", StubAnswers.status(404), StubAnswers.text("User-agent: *\nDisallow: /"));

        fixture.crawl("/post");
        fixture.advance(Duration.ofHours(23));
        CrawlResult within = fixture.crawl("/post");
        fixture.advance(Duration.ofHours(2));
        CrawlResult after = fixture.crawl("/post");

        assertThat(within).isInstanceOf(Fetched.class);
        assertThat(code(after)).isEqualTo(ErrorCode.REFUSED_BY_SITE);
        assertThat(fixture.site.asked("/robots.txt")).hasSize(2);
    }

    @Test
    void sparesAHostInTrouble() throws InterruptedException {
        fixture.site.on("/robots.txt", StubAnswers.status(500), StubAnswers.status(404));

        fixture.crawl("/post");
        fixture.crawl("/post");
        int whileInTrouble = fixture.site.asked("/robots.txt").size();
        fixture.advance(Duration.ofSeconds(61));

        assertThat(whileInTrouble).isOne();
        assertThat(fixture.crawl("/post")).isInstanceOf(Fetched.class);
    }

    @Test
    void asksOnceForManyAtTheSameTime() throws Exception {
        var crawls = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::crawlQuietly, Thread::startVirtualThread))
                .toList();
        for (var crawl : crawls) {
            crawl.get(20, TimeUnit.SECONDS);
        }

        assertThat(fixture.site.asked("/robots.txt")).hasSize(1);
    }

    private CrawlResult crawlQuietly() {
        try {
            return fixture.crawl("/post");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private StubSite redirects(int count) {
        fixture.site.on("/robots.txt", StubAnswers.redirect(301, "/r1"));
        for (int i = 1; i < count; i++) {
            fixture.site.on("/r" + i, StubAnswers.redirect(301, "/r" + (i + 1)));
        }
        return fixture.site;
    }

    private static ErrorCode code(CrawlResult result) {
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).code();
    }
}
