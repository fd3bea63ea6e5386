package io.askable.mongodb.jobs;

import static io.askable.mongodb.jobs.TwoInstances.US;
import static io.askable.mongodb.jobs.TwoInstances.await;
import static io.askable.mongodb.jobs.TwoInstances.done;
import static io.askable.testkit.jobs.JobAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import io.askable.mongodb.jobs.ScriptedDocuments.Call;
import io.askable.testkit.mongodb.TestDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One job's document that cannot be read or written keeps nobody from the others, though it comes first. */
class BrokenDocumentIT {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private TwoInstances both;

    @BeforeEach
    void start() {
        both = new TwoInstances(MONGO);
    }

    @Test
    void rescuesTheOthersBesideAnUnreadableJob() {
        Job broken = both.running();
        Job lost = both.running();
        breakUp(broken);
        both.outliveLeases();

        assertThat(await(both.ourCare().rescue())).isEqualTo(1);

        assertThat(both.stored(lost)).is(JobStatus.QUEUED);
    }

    @Test
    void rescuesTheOthersThoughOneCannotBeWritten() {
        Job stuck = both.running();
        Job lost = both.running();
        both.outliveLeases();
        both.script().loseRequestOf(Call.UPDATE);

        assertThat(await(both.ourCare().rescue())).isEqualTo(1);
        assertThat(List.of(both.stored(stuck), both.stored(lost)))
                .extracting(Job::status)
                .containsExactlyInAnyOrder(JobStatus.PROCESSING, JobStatus.QUEUED);

        assertThat(await(both.ourCare().rescue())).isEqualTo(1);
        assertThat(both.stored(stuck)).is(JobStatus.QUEUED);
        assertThat(both.stored(lost)).is(JobStatus.QUEUED).hasAttempt(1);
    }

    @Test
    void listsTheOtherUnpublishedBesideAnUnreadableJob() {
        Job broken = both.running();
        await(both.ours().finish(broken, done(broken)));
        Job unpublished = both.running();
        await(both.ours().finish(unpublished, done(unpublished)));
        breakUp(broken);

        assertThat(await(both.ourCare().listUnpublished())).containsExactly(both.stored(unpublished));
    }

    @Test
    void claimsTheNextWhenTheFirstIsUnreadable() {
        breakUp(both.enqueued());
        Job next = both.enqueued();

        assertThat(await(both.ours().claim(1, US))).extracting(Job::id).containsExactly(next.id());
    }

    @Test
    void claimsTheOthersOfSeveralBesideAnUnreadableJob() {
        both.enqueued();
        breakUp(both.enqueued());
        both.enqueued();

        assertThat(await(both.ours().claim(3, US))).hasSize(2).allSatisfy(job -> assertThat(job)
                .hasAttempt(1));
    }

    @Test
    void claimsWhatIsDueBesideAnIdThatIsNone() {
        Job due = both.enqueued();
        Document stranger = MONGO.all(JobSchema.PROCESSING_JOBS).getFirst();
        stranger.append("_id", "by hand").append(JobFields.DEDUP_KEY, "none");
        MONGO.await(jobs().insertOne(stranger));

        assertThat(await(both.ours().claim(2, US))).extracting(Job::id).containsExactly(due.id());
    }

    /** As a later version may write it, or a hand. */
    private static void breakUp(Job job) {
        MONGO.await(jobs().updateOne(
                        Filters.eq("_id", job.id().value()),
                        Updates.set(JobFields.CHECKPOINT, new Document("stage", "of_a_later_version"))));
    }

    private static MongoCollection<Document> jobs() {
        return MONGO.client().getDatabase(MONGO.name()).getCollection(JobSchema.PROCESSING_JOBS);
    }
}
