package io.askable.mongodb.jobs;

import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static io.askable.testkit.mongodb.TestDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.jobs.JobQueue;
import io.askable.jobs.NewJob;
import io.askable.jobs.QueueFull;
import io.askable.sites.Owner;
import io.askable.testkit.mongodb.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueLimitsIT {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final Owner publisher = new Owner("p1");

    @Test
    void refusesWhatIsBeyondTheLimitInAll() {
        JobQueue queue = queue(Map.of("askable.queue.max-queued", "2"));
        await(queue.enqueue(aRequest().build()));
        await(queue.enqueue(aRequest().by(publisher).build()));

        assertThatThrownBy(() -> await(queue.enqueue(aRequest().build())))
                .isInstanceOfSatisfying(
                        QueueFull.class, full -> assertThat(full.retryAfter()).isPositive());
        assertThat(MONGO.all(JobSchema.PROCESSING_JOBS)).hasSize(2);
    }

    @Test
    void refusesOnePublisherBeyondItsLimitButNobodyElse() {
        JobQueue queue = queue(Map.of("askable.queue.max-queued-per-owner", "1"));
        await(queue.enqueue(aRequest().by(publisher).build()));

        assertThatThrownBy(() -> await(queue.enqueue(aRequest().by(publisher).build())))
                .isInstanceOf(QueueFull.class);
        await(queue.enqueue(aRequest().by(new Owner("p2")).build()));
    }

    @Test
    void theOwnerWhoIsEverybodyHasNoLimitOfItsOwn() {
        JobQueue queue = queue(Map.of("askable.queue.max-queued-per-owner", "1"));

        await(queue.enqueue(aRequest().build()));
        await(queue.enqueue(aRequest().build()));

        assertThat(MONGO.all(JobSchema.PROCESSING_JOBS)).hasSize(2);
    }

    @Test
    void aFullQueueStillAnswersWhatItHolds() {
        JobQueue queue = queue(Map.of("askable.queue.max-queued", "1"));
        NewJob held = aRequest().forPost("https://a.example/1").build();
        await(queue.enqueue(held));

        assertThat(await(queue.enqueue(held)).deduplicated()).isFalse();
        assertThat(await(queue.enqueue(aRequest().forPost("https://a.example/1").build()))
                        .job()
                        .id())
                .isEqualTo(held.id());
    }

    private static JobQueue queue(Map<String, String> settings) {
        return MongoQueueUnderTest.on(MONGO, documents -> documents, MongoQueueUnderTest.clock(MONGO), settings)
                .queue();
    }
}
