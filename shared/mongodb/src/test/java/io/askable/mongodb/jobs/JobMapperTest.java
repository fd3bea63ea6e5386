package io.askable.mongodb.jobs;

import static io.askable.testkit.jobs.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import io.askable.events.JobEvent;
import io.askable.events.JobEventType;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.Job;
import io.askable.jobs.Stage;
import io.askable.testkit.jobs.JobBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobMapperTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final JobWrites WRITES = new JobWrites(new Retention(DAY, DAY.multipliedBy(2), DAY.multipliedBy(3)));

    static Stream<JobBuilder> everyState() {
        return Stream.of(
                aJob(),
                aJob().onAttempt(3),
                aJob().processing(),
                aJob().onAttempt(2).at(Stage.WRITE),
                aJob().having(Checkpoint.crawled("page")),
                aJob().having(Checkpoint.waitingForSlot("lane", NOON)),
                aJob().cancelRequested(),
                aJob().completed(),
                aJob().published(),
                aJob().failed(),
                aJob().cancelled());
    }

    @ParameterizedTest
    @MethodSource
    void everyState(JobBuilder builder) {
        Job job = builder.build();

        assertThat(JobMapper.toJob(throughTheWire(WRITES.document(job)))).isEqualTo(job);
    }

    @Test
    void onlyActiveJobsHaveADedupKeyAndOnlyFinalOnesExpire() {
        assertThat(WRITES.document(aJob().build())).containsKey("dedup_key").doesNotContainKey("expire_at");
        assertThat(WRITES.document(aJob().processing().build()))
                .containsKeys("dedup_key", "lease")
                .doesNotContainKey("expire_at");
        assertThat(WRITES.document(aJob().completed().build()))
                .doesNotContainKeys("dedup_key", "lease")
                .containsEntry("expire_at", Date.from(NOON.plus(DAY)));
        assertThat(WRITES.document(aJob().failed().build()))
                .containsEntry("expire_at", Date.from(NOON.plus(DAY.multipliedBy(2))));
        assertThat(WRITES.document(aJob().cancelled().build()))
                .containsEntry("expire_at", Date.from(NOON.plus(DAY.multipliedBy(3))));
    }

    @Test
    void eventsAreReadAsTheyWereTold() {
        JobEvent event = new JobEvent(JobEventType.FAILED, NOON, 2, 5, Map.of("code", "gone", "final", "true"));
        Document job = new Document("fence", 5L)
                .append("attempt", 2)
                .append("outbox", List.of(EventMapper.claimed(Date.from(NOON), "w"), EventMapper.toDocument(event)));

        assertThat(EventMapper.outbox(throughTheWire(job)))
                .containsExactly(new JobEvent(JobEventType.CLAIMED, NOON, 2, 5, Map.of("worker", "w")), event);
    }

    @Test
    void aClaimBeforeAHandBackHasTheAttemptThatWasGivenBack() {
        JobEvent released = new JobEvent(JobEventType.RELEASED, NOON, 0, 1, Map.of());
        Document job = new Document("fence", 2L)
                .append("attempt", 1)
                .append(
                        "outbox",
                        List.of(
                                EventMapper.claimed(Date.from(NOON), "w"),
                                EventMapper.toDocument(released),
                                EventMapper.claimed(Date.from(NOON), "w")));

        assertThat(EventMapper.outbox(throughTheWire(job)))
                .extracting(JobEvent::attempt)
                .containsExactly(1, 0, 1);
    }

    /** As a server would give it back: dates, longs and lists of the driver's own types. */
    private static Document throughTheWire(Document document) {
        return new DocumentCodec()
                .decode(
                        document.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry())
                                .asBsonReader(),
                        DecoderContext.builder().build());
    }
}
