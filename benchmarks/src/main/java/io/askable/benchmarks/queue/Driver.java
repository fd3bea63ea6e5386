package io.askable.benchmarks.queue;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Waits for what the driver publishes. */
final class Driver {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int AT_ONCE = 1_000;
    private static final String HISTORY = "history";

    private Driver() {}

    /** Copies one job that really ran: what a claim passes over is as long as in earnest. */
    static void addCopies(MongoCollection<Document> jobs, Bson ofOne, int count) {
        Document finished = await(jobs.find(ofOne).first());
        if (finished == null) {
            throw new IllegalStateException("The job that ran is not there");
        }
        for (int left = count; left > 0; left -= AT_ONCE) {
            await(jobs.insertMany(Stream.generate(() -> new Document(finished)
                            .append("_id", UUID.randomUUID().toString())
                            .append(HISTORY, true))
                    .limit(Math.min(left, AT_ONCE))
                    .toList()));
        }
    }

    /** Leaves the copies. */
    static void clear(MongoCollection<Document> jobs) {
        await(jobs.deleteMany(Filters.exists(HISTORY, false)));
    }

    static <T> @Nullable T await(Publisher<T> publisher) {
        return Uni.createFrom()
                .publisher(AdaptersToFlow.publisher(publisher))
                .await()
                .atMost(PATIENCE);
    }
}
