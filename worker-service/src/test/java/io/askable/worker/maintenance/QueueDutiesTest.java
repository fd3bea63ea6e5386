package io.askable.worker.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.content.Article;
import io.askable.content.CrawledPage;
import io.askable.content.Run;
import io.askable.jobs.Job;
import io.askable.jobs.JobState.Completed;
import io.askable.jobs.Outcome;
import io.askable.jobs.RunId;
import io.askable.jobs.WorkerId;
import io.askable.testkit.ManualClock;
import io.askable.testkit.content.ArticleBuilder;
import io.askable.testkit.content.InMemoryPosts;
import io.askable.testkit.content.InMemoryStagedPages;
import io.askable.testkit.content.RunBuilder;
import io.askable.testkit.jobs.InMemoryJobQueue;
import io.askable.testkit.jobs.JobBuilder;
import io.askable.testkit.jobs.RequestBuilder;
import io.askable.worker.execute.RunPublisher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueueDutiesTest {

    private static final WorkerId LOST = new WorkerId("lost");

    private final ManualClock clock = ManualClock.atNoon();
    private final InMemoryJobQueue queue = new InMemoryJobQueue(clock);
    private final InMemoryPosts posts = new InMemoryPosts(clock);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger rings = new AtomicInteger();
    private final Set<RunId> unshowable = ConcurrentHashMap.newKeySet();
    private final RefusingRuns runs = new RefusingRuns(posts, unshowable);
    private final InMemoryStagedPages pages = new InMemoryStagedPages(clock);
    private final QueueDuties duties = new QueueDuties(
            queue, runs, pages, new RunPublisher(runs, queue, registry), rings::incrementAndGet, registry);

    private Job claimed() {
        queue.enqueue(RequestBuilder.aRequest().build()).await().indefinitely();
        return queue.claim(1, LOST).await().indefinitely().getFirst();
    }

    @Test
    void ringsForWorkThatIsTakenFromALostWorker() {
        claimed();
        clock.advance(Duration.ofSeconds(22));
        duties.rescue().await().indefinitely();
        assertThat(rings).hasValue(1);
        assertThat(count("askable.worker.rescues")).isEqualTo(1);
    }

    @Test
    void staysSilentWhenNobodyIsLost() {
        claimed();
        duties.rescue().await().indefinitely();
        assertThat(rings).hasValue(0);
    }

    @Test
    void showsWhatACrashLeftUnshown() {
        Job job = finishedByALostWorker();
        assertThat(isPublishPending(job)).isTrue();
        duties.publishAgain().await().indefinitely();
        assertThat(isPublishPending(job)).isFalse();
        assertThat(isShown(job)).isTrue();
        assertThat(count("askable.worker.publishes.repeated")).isEqualTo(1);
        assertThat(queue.listUnpublished().await().indefinitely()).isEmpty();
    }

    @Test
    void showsTheOthersThoughTheOldestCannotBeShown() {
        Job oldest = finishedByALostWorker();
        Job younger = finishedByALostWorker();
        unshowable.add(oldest.runId());

        duties.publishAgain().await().indefinitely();

        assertThat(isShown(younger)).isTrue();
        assertThat(isPublishPending(oldest)).isTrue();
    }

    @Test
    void showsOneThatCouldNotBeShownOnceItCan() {
        Job job = finishedByALostWorker();
        unshowable.add(job.runId());
        duties.publishAgain().await().indefinitely();
        unshowable.clear();

        duties.publishAgain().await().indefinitely();

        assertThat(isShown(job)).isTrue();
    }

    @Test
    void saysWhenNothingIsStoredOfARunAndLooksNoMore() {
        Job job = claimed();
        queue.finish(job, new Outcome.Done(JobBuilder.resultOf(job))).await().indefinitely();

        duties.publishAgain().await().indefinitely();
        duties.publishAgain().await().indefinitely();

        assertThat(count("askable.worker.publishes.missing")).isEqualTo(1);
        assertThat(count("askable.worker.publishes.repeated")).isZero();
        assertThat(isPublishPending(job)).isFalse();
    }

    @Test
    void missesNothingOfARunThatANewerOneReplaced() {
        Job older = finishedByALostWorker();
        RunId newer = stored(RunBuilder.aRun(), older);
        posts.publish(newer).await().indefinitely();

        duties.publishAgain().await().indefinitely();

        assertThat(isShown(older)).isFalse();
        assertThat(isPublishPending(older)).isFalse();
        assertThat(count("askable.worker.publishes.missing")).isZero();
        assertThat(count("askable.worker.publishes.repeated")).isZero();
    }

    @Test
    void sweepsPagesThoughRunsCannotBeSwept() {
        Job job = claimed();
        Article article = ArticleBuilder.anArticle().at(job.url()).build();
        CrawledPage page = new CrawledPage(article, Optional.empty(), Optional.empty(), clock.instant());
        pages.stage(job.id(), page).await().indefinitely();
        clock.advance(Duration.ofDays(2));
        unshowable.add(job.runId());

        assertThatThrownBy(() -> duties.sweep().await().indefinitely()).hasMessageContaining("does not answer");

        assertThat(pages.find(job.id()).await().indefinitely()).isEmpty();
    }

    @Test
    void samplesTheQueueForMetrics() {
        QueueGauges gauges = new QueueGauges(queue, registry);
        assertThat(depth("processing")).isNaN();
        claimed();
        gauges.sample().await().indefinitely();
        assertThat(depth("processing")).isEqualTo(1);
        assertThat(depth("queued")).isZero();
    }

    /** Stored and committed; the crash came before the publish. */
    private Job finishedByALostWorker() {
        Job job = claimed();
        stored(RunBuilder.aRun().withId(job.runId()), job);
        queue.finish(job, new Outcome.Done(JobBuilder.resultOf(job))).await().indefinitely();
        return job;
    }

    /** A run of the job's post, unseen by readers. */
    private RunId stored(RunBuilder builder, Job job) {
        Run run = builder.of(posts.begin(job.owner(), job.url()).await().indefinitely())
                .ownedBy(job.owner())
                .about(ArticleBuilder.anArticle().at(job.url()).build())
                .build();
        posts.store(run).await().indefinitely();
        return run.id();
    }

    private boolean isShown(Job job) {
        return posts.find(job.owner(), job.url())
                .await()
                .indefinitely()
                .filter(post -> post.run().id().equals(job.runId()))
                .isPresent();
    }

    private double count(String meter) {
        return registry.get(meter).counter().count();
    }

    private double depth(String status) {
        return registry.get("askable.queue.depth").tag("status", status).gauge().value();
    }

    private boolean isPublishPending(Job job) {
        return queue.find(job.id()).await().indefinitely().orElseThrow().state() instanceof Completed completed
                && completed.publishPending();
    }
}
