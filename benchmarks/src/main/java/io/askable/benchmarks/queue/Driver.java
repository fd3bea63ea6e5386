package io.askable.benchmarks.queue;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.askable.jobs.JobStatus;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Waits for what the driver publishes. */
final class Driver {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int AT_ONCE = 1_000;

    /** As long as every id that is made in a round, and before all of them, as the ids of older jobs are. */
    private static final String OLDER = "-%035d";

    private static final String OLDEST_OF_A_ROUND = "0";

    private Driver() {}

    /** Copies one job that really ran: what a claim passes over is as long as in earnest. */
    static void addCopies(MongoCollection<Document> jobs, Bson ofOne, int count) {
        Document finished = await(jobs.find(ofOne).first());
        if (finished == null) {
            throw new IllegalStateException("The job that ran is not there");
        }
        for (int made = 0; made < count; made += AT_ONCE) {
            await(jobs.insertMany(IntStream.range(made, Math.min(made + AT_ONCE, count))
                    .mapToObj(number -> new Document(finished).append("_id", String.format(Locale.ROOT, OLDER, number)))
                    .toList()));
        }
    }

    /** Leaves the copies; by an index, as they may be a million. */
    static void clear(MongoCollection<Document> jobs) {
        for (JobStatus status : JobStatus.values()) {
            await(jobs.deleteMany(
                    new Document("status", status.wireName()).append("_id", new Document("$gte", OLDEST_OF_A_ROUND))));
        }
    }

    static <T> @Nullable T await(Publisher<T> publisher) {
        return Uni.createFrom()
                .publisher(AdaptersToFlow.publisher(publisher))
                .await()
                .atMost(PATIENCE);
    }
}
