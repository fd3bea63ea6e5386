package io.askable.mongodb.jobs;

import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.NewJob;
import io.askable.jobs.Outcome;
import io.askable.jobs.QueueMaintenance;
import io.askable.jobs.WorkerId;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Documents;
import io.askable.testkit.jobs.Invariants;
import io.askable.testkit.jobs.JobBuilder;
import io.askable.testkit.mongodb.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Two instances on one database, in one time: ours, whose calls follow a script, and theirs, whose calls pass. */
final class TwoInstances {

    static final WorkerId US = new WorkerId("us");
    static final WorkerId THEM = new WorkerId("them");
    private static final Duration LEASE_AND_GRACE = Duration.ofSeconds(22);

    private final TestDatabase mongo;
    private final MongoQueueUnderTest ours;
    private final MongoQueueUnderTest theirs;
    private ScriptedDocuments script;

    TwoInstances(TestDatabase mongo) {
        this.mongo = mongo;
        DatabaseClock clock = MongoQueueUnderTest.clock(mongo);
        this.ours = MongoQueueUnderTest.on(mongo, this::scripted, clock, Map.of());
        this.theirs = MongoQueueUnderTest.on(mongo, documents -> documents, clock, Map.of());
    }

    private Documents scripted(Documents server) {
        script = new ScriptedDocuments(server);
        return script;
    }

    ScriptedDocuments script() {
        return script;
    }

    JobQueue ours() {
        return ours.queue();
    }

    QueueMaintenance ourCare() {
        return ours.care();
    }

    JobQueue theirs() {
        return theirs.queue();
    }

    QueueMaintenance theirCare() {
        return theirs.care();
    }

    /** In the band that a claim asks first. */
    Job enqueued() {
        return enqueued(aRequest().inBand(NewJob.FIRST_PRIORITY).build());
    }

    Job enqueued(NewJob request) {
        return await(theirs().enqueue(request)).job();
    }

    /** A job of its own that we hold. */
    Job running() {
        enqueued();
        return await(ours().claim(1, US)).getFirst();
    }

    /** Past every lease's term. */
    void outliveLeases() {
        mongo.age(LEASE_AND_GRACE);
    }

    Job stored(Job job) {
        return stored(job.id());
    }

    Job stored(JobId id) {
        return await(theirs().find(id)).orElseThrow();
    }

    /** The script is played, and whatever happened, every job is one that may exist, with a history to match. */
    void assertWhole() {
        assertThat(script.isPlayed()).as("The whole script was played").isTrue();
        List<Document> documents = mongo.all(JobSchema.PROCESSING_JOBS);
        List<Job> jobs = documents.stream().map(JobMapper::toJob).toList();
        Invariants.assertHold(jobs);
        documents.forEach(
                document -> Invariants.assertHistory(JobMapper.toJob(document), EventMapper.outbox(document)));
        Invariants.assertCounted(await(theirCare().stats()), jobs);
    }

    static <T> T await(Uni<T> answer) {
        return TestDatabase.await(answer);
    }

    static Outcome done(Job claimed) {
        return new Outcome.Done(JobBuilder.resultOf(claimed));
    }

    static Outcome retry() {
        return new Outcome.Retry(ErrorCode.HTTP_5XX, "Upstream said 503", Optional.empty());
    }
}
