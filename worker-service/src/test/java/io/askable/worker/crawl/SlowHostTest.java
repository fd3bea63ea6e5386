package io.askable.worker.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import io.askable.jobs.WorkerId;
import io.askable.testkit.ManualClock;
import io.askable.testkit.content.InMemoryHostSlots;
import io.askable.testkit.jobs.InMemoryJobQueue;
import io.askable.testkit.jobs.JobBuilder;
import io.askable.testkit.jobs.RequestBuilder;
import io.askable.worker.crawl.CrawlResult.WaitForSlot;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A worker of sixteen slots, second by second, with the real lanes' rule before each crawl. */
class SlowHostTest {

    private static final int SLOTS = 16;
    private static final int POSTS_OF_THE_SLOW_HOST = 1_000;
    private static final int OTHER_HOSTS = 40;

    /** A claim and a snooze each take a moment: so many a second. */
    private static final int CLAIMS_A_SECOND = 100;

    private static final Duration CRAWL_DELAY = Duration.ofSeconds(10);
    private static final Duration SLOW = Duration.ofSeconds(30);
    private static final Duration FAST = Duration.ofSeconds(1);

    private final ManualClock clock = ManualClock.atNoon();
    private final Instant start = clock.instant();
    private final JobQueue queue = new InMemoryJobQueue(clock);
    private final AtomicReference<Duration> paused = new AtomicReference<>(Duration.ZERO);
    private final Politeness politeness = new Politeness(
            new InMemoryHostSlots(clock),
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(CrawlConfig.class)
                    .build()
                    .getConfigMapping(CrawlConfig.class),
            clock,
            paused::set);
    private final List<Crawl> crawls = new ArrayList<>();
    private final List<Instant> slowHostAsked = new ArrayList<>();

    @Test
    void neitherStarvesOtherHostsNorBurnsAnAttempt() throws InterruptedException {
        List<JobId> slow = enqueue(POSTS_OF_THE_SLOW_HOST, i -> "https://slow.example/" + i);
        List<JobId> others = enqueue(OTHER_HOSTS, i -> "https://host-" + i + ".example/post");

        runUntilCompleted(others);
        assertThat(Duration.between(start, clock.instant())).isLessThan(Duration.ofSeconds(60));
        assertThat(slow).anyMatch(id -> job(id).status() != JobStatus.COMPLETED);

        runUntilCompleted(slow);
        assertThat(Stream.concat(slow.stream(), others.stream()).map(this::job)).allSatisfy(job -> {
            assertThat(job.attempt()).isEqualTo(1);
            assertThat(job.errors()).isEmpty();
        });
        assertThat(Duration.between(slowHostAsked.getFirst(), slowHostAsked.getLast()))
                .as("the slow host is asked no more often than it wants")
                .isGreaterThan(CRAWL_DELAY.multipliedBy(POSTS_OF_THE_SLOW_HOST - 2));
    }

    private List<JobId> enqueue(int count, IntFunction<String> address) {
        return IntStream.range(0, count)
                .mapToObj(address)
                .map(post -> await(queue.enqueue(
                                RequestBuilder.aRequest().forPost(post).build()))
                        .job()
                        .id())
                .toList();
    }

    private void runUntilCompleted(List<JobId> jobs) throws InterruptedException {
        Instant latest = start.plus(CRAWL_DELAY.multipliedBy(2 * POSTS_OF_THE_SLOW_HOST));
        while (!jobs.stream().allMatch(id -> job(id).status() == JobStatus.COMPLETED)) {
            assertThat(clock.instant()).as("all is done in time").isBefore(latest);
            second();
        }
    }

    private void second() throws InterruptedException {
        clock.advance(Duration.ofSeconds(1));
        crawls.removeIf(this::endedBy);
        for (int claims = 0; claims < CLAIMS_A_SECOND && crawls.size() < SLOTS; claims++) {
            List<Job> claimed = await(queue.claim(1, new WorkerId("worker")));
            if (claimed.isEmpty()) {
                return;
            }
            work(claimed.getFirst());
        }
    }

    private boolean endedBy(Crawl crawl) {
        boolean ended = !crawl.until().isAfter(clock.instant());
        if (ended) {
            await(queue.finish(crawl.job(), new Outcome.Done(JobBuilder.resultOf(crawl.job()))));
        }
        return ended;
    }

    private void work(Job job) throws InterruptedException {
        boolean isSlow = job.url().host().equals("slow.example");
        paused.set(Duration.ZERO);
        Optional<HostSlot> later = politeness.awaitTurn(
                URI.create(job.url().value()),
                isSlow ? Optional.of(CRAWL_DELAY) : Optional.empty(),
                HostSlot.of(job.checkpoint()));
        if (later.isPresent()) {
            await(queue.finish(job, new WaitForSlot(later.get()).toOutcome()));
            return;
        }
        Instant asked = clock.instant().plus(paused.get());
        if (isSlow) {
            slowHostAsked.add(asked);
        }
        crawls.add(new Crawl(job, asked.plus(isSlow ? SLOW : FAST)));
    }

    private Job job(JobId id) {
        return await(queue.find(id)).orElseThrow();
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().indefinitely();
    }

    private record Crawl(Job job, Instant until) {}
}
