package io.askable.worker.crawl;

import static io.askable.worker.crawl.CrawlFixture.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.Checkpoint;
import io.askable.jobs.Outcome;
import io.askable.sites.Owner;
import io.askable.testkit.site.StubAnswers;
import io.askable.worker.crawl.CrawlResult.Fetched;
import io.askable.worker.crawl.CrawlResult.WaitForSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolitenessTest {

    private static final String OTHER = "other.test-site.org";

    private final CrawlFixture fixture = new CrawlFixture(HOST, "www." + HOST, OTHER);
    private final Instant start = fixture.clock.instant();

    @BeforeEach
    void publish() {
        fixture.site.on("/post", StubAnswers.html("x"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void asksFreeHostAtOnce() throws InterruptedException {
        assertThat(fixture.crawl("/post")).isInstanceOf(Fetched.class);
        assertThat(fixture.pauses).isEmpty();
    }

    @Test
    void keepsRequestsToAHostASecondApart() throws InterruptedException {
        fixture.crawl("/post");
        fixture.crawl("/post");

        assertThat(fixture.pauses).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.2, 1", "5, 5", "30, 30", "3600, 30", "junk, 1"})
    void obeysCrawlDelayWithinReason(String crawlDelay, int expectedSeconds) throws InterruptedException {
        fixture.site.on("/robots.txt", StubAnswers.text("User-agent: *\nCrawl-delay: " + crawlDelay));

        fixture.crawl("/post");

        assertThat(nextSlotOf(HOST)).isEqualTo(start.plusSeconds(expectedSeconds));
    }

    @Test
    void sleepsUntilASlotThatIsFar() throws InterruptedException {
        takeSlots(HOST, 10);

        WaitForSlot wait = (WaitForSlot) fixture.crawl("/post");

        assertThat(wait.slot()).isEqualTo(new HostSlot(HOST, start.plusSeconds(10)));
        assertThat(wait.toOutcome()).isInstanceOfSatisfying(Outcome.Snooze.class, snooze -> {
            assertThat(snooze.until()).contains(start.plusSeconds(10));
            assertThat(HostSlot.of(snooze.slot())).contains(wait.slot());
        });
        assertThat(fixture.site.asked("/post")).isEmpty();
    }

    @Test
    void looksUpWhatIsStoredWhenItsTurnHasComeAndNotBefore() throws InterruptedException {
        takeSlots(HOST, 10);
        AtomicInteger turns = new AtomicInteger();
        CrawlOrder order = CrawlOrder.of(fixture.post(HOST, "/post"), Owner.OPEN)
                .onTurn(() -> {
                    turns.incrementAndGet();
                    return Validators.NONE;
                });

        HostSlot slot = ((WaitForSlot) fixture.crawler.crawl(order)).slot();
        assertThat(turns).hasValue(0);

        fixture.advance(Duration.ofSeconds(10));
        fixture.crawler.crawl(order.at(Optional.of(slot)));
        assertThat(turns).hasValue(1);
    }

    @Test
    void usesTheSlotThatItWaitedFor() throws InterruptedException {
        takeSlots(HOST, 10);
        HostSlot slot = ((WaitForSlot) fixture.crawl("/post")).slot();
        fixture.advance(Duration.ofSeconds(10));

        assertThat(crawl("/post", slot)).isInstanceOf(Fetched.class);
        assertThat(nextSlotOf(HOST)).isEqualTo(start.plusSeconds(11));
    }

    @Test
    void keepsItsSlotWhenWokenEarly() throws InterruptedException {
        HostSlot slot = new HostSlot(HOST, start.plusSeconds(10));

        assertThat(crawl("/post", slot)).isEqualTo(new WaitForSlot(slot));
    }

    @Test
    void takesANewSlotWhenItsOwnIsOverByMoreThanOneDelay() throws InterruptedException {
        HostSlot slot = new HostSlot(HOST, start);
        fixture.advance(Duration.ofMillis(1_001));
        takeSlots(HOST, 10);

        assertThat(crawl("/post", slot)).isInstanceOf(WaitForSlot.class);
    }

    @Test
    void doesNotUseAnotherHostsSlot() throws InterruptedException {
        takeSlots(HOST, 10);

        assertThat(crawl("/post", new HostSlot(OTHER, start))).isInstanceOf(WaitForSlot.class);
    }

    @Test
    void sharesOneLaneAmongSpellingsOfAHost() throws InterruptedException {
        fixture.site.on("/old", StubAnswers.redirect(301, fixture.site.url("www." + HOST, "/post")));

        fixture.crawl("/old");

        assertThat(fixture.pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void followsARedirectWithinABusyLaneAtOnceAndPaysForIt() throws InterruptedException {
        fixture.site.on("/old", StubAnswers.redirect(301, "/post"));
        HostSlot slot = new HostSlot(HOST, start);
        takeSlots(HOST, 10);

        assertThat(crawl("/old", slot)).isInstanceOf(Fetched.class);
        assertThat(nextSlotOf(HOST)).isEqualTo(start.plusSeconds(11));
    }

    @Test
    void waitsForTheLaneOfTheHostThatItIsRedirectedTo() throws InterruptedException {
        fixture.site.on("/old", StubAnswers.redirect(301, fixture.site.url(OTHER, "/post")));
        takeSlots(OTHER, 10);

        WaitForSlot wait = (WaitForSlot) fixture.crawl("/old");
        fixture.advance(Duration.ofSeconds(10));

        assertThat(wait.slot()).isEqualTo(new HostSlot(OTHER, start.plusSeconds(10)));
        assertThat(crawl("/old", wait.slot())).isInstanceOf(Fetched.class);
    }

    @Test
    void usesASlotOnceEvenWhenRedirectsComeBack() throws InterruptedException {
        fixture.site
                .on("/old", StubAnswers.redirect(301, fixture.site.url(OTHER, "/there")))
                .on("/there", StubAnswers.redirect(301, fixture.site.url(HOST, "/post")));
        takeSlots(HOST, 1);

        assertThat(crawl("/old", new HostSlot(HOST, start))).isInstanceOf(Fetched.class);
        assertThat(fixture.pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aStagedPageIsNoSlot() {
        assertThat(HostSlot.of(Optional.of(Checkpoint.crawled("job-1")))).isEmpty();
        assertThat(HostSlot.of(Optional.empty())).isEmpty();
    }

    private CrawlResult crawl(String path, HostSlot slot) throws InterruptedException {
        return fixture.crawler.crawl(
                CrawlOrder.of(fixture.post(HOST, path), Owner.OPEN).at(Optional.of(slot)));
    }

    private void takeSlots(String host, int count) {
        for (int i = 0; i < count; i++) {
            nextSlotOf(host);
        }
    }

    private Instant nextSlotOf(String host) {
        return fixture.lanes.takeSlot(host, Duration.ofSeconds(1)).await().atMost(Duration.ofSeconds(1));
    }
}
