package io.askable.worker.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.Question;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobState.Completed;
import io.askable.jobs.JobState.Queued;
import io.askable.jobs.JobStatus;
import io.askable.jobs.NewJob;
import io.askable.language.LanguageFailure;
import io.askable.sites.Owner;
import io.askable.testkit.site.StubAnswers;
import io.askable.testkit.site.StubSite;
import io.askable.url.BlogUrl;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PostProcessingIT {

    private static final Random RANDOM = new Random(7);

    @Inject
    JobQueue queue;

    @Inject
    Posts posts;

    @Inject
    InstantSource clock;

    @Inject
    FailingWriter writer;

    @Inject
    WatchedClient client;

    @TestHTTPResource(value = "/", management = true)
    URI door;

    private static StubSite site;

    @BeforeAll
    static void openSite() {
        int port = ConfigProvider.getConfig().getValue(Surroundings.SITE_PORT, Integer.class);
        site = StubSite.on(InetAddress.getLoopbackAddress(), port);
    }

    @AfterAll
    static void closeSite() {
        site.close();
    }

    @AfterEach
    void check() {
        writer.recover();
        client.assertPortable();
    }

    @Test
    void turnsAPostIntoQuestionsThatReadersSee() {
        site.on("/leases", StubAnswers.html(SamplePages.LEASES));
        Job job = ended(enqueue("/leases"));
        assertThat(job.state()).isInstanceOf(Completed.class);
        Post post =
                posts.find(Owner.OPEN, url("/leases")).await().indefinitely().orElseThrow();
        List<Question> questions = posts.listQuestions(post).await().indefinitely();
        assertThat(post.title()).isEqualTo("Leases without tears");
        assertThat(questions).isNotEmpty().allSatisfy(question -> {
            assertThat(question.writtenBy()).isEqualTo("extractive");
            assertThat(SamplePages.LEASES).contains(question.draft().quote().orElseThrow());
            assertThat(question.embedding()).isPresent();
        });
        assertThat(((Completed) job.state()).result().questionCount()).isEqualTo(questions.size());
        assertThat(((Completed) job.state()).result().details()).containsEntry("written_by", "extractive");
    }

    @Test
    void endsAtOnceWhenNothingChanged() {
        site.on("/same", StubAnswers.html(SamplePages.LEASES));
        Completed first = (Completed) ended(enqueue("/same")).state();
        Completed second = (Completed) ended(enqueue("/same")).state();
        assertThat(second.result().runId()).isEqualTo(first.result().runId());
        assertThat(second.result().questionCount()).isEqualTo(first.result().questionCount());
        assertThat(second.result().embeddingCount()).isEqualTo(first.result().embeddingCount());
    }

    @Test
    void failsForGoodWhenThePageIsNotThere() {
        assertFailed(ended(enqueue("/nowhere")), ErrorCode.NOT_FOUND);
    }

    @Test
    void failsForGoodOnAPdf() {
        site.on("/paper.pdf", StubAnswers.content("application/pdf", "%PDF-1.7".getBytes()));
        assertFailed(ended(enqueue("/paper.pdf")), ErrorCode.NOT_HTML);
    }

    @Test
    void failsForGoodWithoutAnArticle() {
        site.on("/empty", StubAnswers.html("<html><body></body></html>"));
        assertFailed(ended(enqueue("/empty")), ErrorCode.NO_ARTICLE);
    }

    @Test
    void failsForGoodWhereThePageForbidsIndexing() {
        site.on("/secret", StubAnswers.html(SamplePages.LEASES, "X-Robots-Tag: noindex"));
        assertFailed(ended(enqueue("/secret")), ErrorCode.REFUSED_BY_SITE);
    }

    @Test
    void failsForGoodOnAPrivateAddress() {
        JobId id = enqueue(BlogUrl.of("http://10.0.0.1/admin"));
        assertFailed(ended(id), ErrorCode.REFUSED_ADDRESS);
    }

    @Test
    void endsAsAliasOfTheAddressThePageNames() {
        site.on(
                "/alias",
                StubAnswers.html(SamplePages.withHead("<link rel=canonical href='" + url("/leases-too") + "'>")));
        assertFailed(ended(enqueue("/alias")), ErrorCode.ALIAS_OF);
    }

    @Test
    void triesAgainLaterWhenTheSiteIsInTrouble() {
        site.on("/busy", StubAnswers.status(503));
        assertWaitsForRetry(afterFirstRun(enqueue("/busy")), ErrorCode.HTTP_5XX);
    }

    @Test
    void triesAgainLaterWhenTheModelIsAway() {
        site.on("/away", StubAnswers.html(SamplePages.LEASES));
        writer.failWith(() -> new LanguageFailure.ModelUnavailable("No answer", Optional.empty(), null));
        assertWaitsForRetry(afterFirstRun(enqueue("/away")), ErrorCode.MODEL_UNAVAILABLE);
    }

    @Test
    void triesAgainLaterWhenTheModelTalksNonsense() {
        site.on("/nonsense", StubAnswers.html(SamplePages.LEASES));
        writer.failWith(() -> new LanguageFailure.ModelInvalid("No question held"));
        Job job = afterFirstRun(enqueue("/nonsense"));
        assertWaitsForRetry(job, ErrorCode.MODEL_INVALID);
        assertThat(job.checkpoint()).isPresent();
    }

    @Test
    void stopsARunningCrawlWithinTwoSecondsOfTheCancel() {
        site.on("/slow", SamplePages.endless());
        JobId id = enqueue("/slow");
        Awaitility.await().until(() -> !site.asked("/slow").isEmpty());
        int endedBefore = site.ended();
        queue.cancel(id).await().indefinitely();
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> job(id).status() == JobStatus.CANCELLED);
        Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> site.ended() > endedBefore);
    }

    @Test
    void tellsItsHealthAndFiguresAndNothingElse() {
        RestAssured.get(door.resolve("/q/health/ready")).then().statusCode(200);
        String figures = RestAssured.get(door.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(figures)
                .contains("askable_worker_claims_won_total", "askable_worker_slots 16", "askable_queue_depth");
        RestAssured.get(door.resolve("/")).then().statusCode(404);
    }

    private static BlogUrl url(String path) {
        return BlogUrl.of("http://127.0.0.1:" + site.port() + path);
    }

    private JobId enqueue(String path) {
        return enqueue(url(path));
    }

    private JobId enqueue(BlogUrl url) {
        JobId id = JobId.next(clock.instant(), RANDOM);
        NewJob request = new NewJob(
                id, url, Owner.OPEN, false, NewJob.DEFAULT_PRIORITY, Optional.empty(), id.value(), Optional.empty());
        return queue.enqueue(request).await().indefinitely().job().id();
    }

    private Job job(JobId id) {
        return queue.find(id).await().indefinitely().orElseThrow();
    }

    /** Final, and shown to readers where there is something to show. */
    private Job ended(JobId id) {
        return awaited(
                id,
                job -> job.state() instanceof Completed completed
                        ? !completed.publishPending()
                        : job.status().isFinal());
    }

    private Job afterFirstRun(JobId id) {
        return awaited(id, job -> !job.errors().isEmpty());
    }

    private Job awaited(JobId id, Predicate<Job> there) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> there.test(job(id)));
        return job(id);
    }

    private static void assertFailed(Job job, ErrorCode code) {
        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.lastError().orElseThrow().code()).isEqualTo(code);
        assertThat(job.lastError().orElseThrow().message()).isNotBlank();
        assertThat(job.attempt()).isEqualTo(1);
    }

    private static void assertWaitsForRetry(Job job, ErrorCode code) {
        assertThat(job.state()).isInstanceOf(Queued.class);
        assertThat(job.attempt()).isEqualTo(1);
        assertThat(job.lastError().orElseThrow().code()).isEqualTo(code);
    }
}
