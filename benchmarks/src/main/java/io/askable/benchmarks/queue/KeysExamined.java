package io.askable.benchmarks.queue;

import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import org.bson.Document;

/** What a server says that it reads to find one job to claim. */
final class KeysExamined {

    private KeysExamined() {}

    /** A number, or {@code n/a} where the server does not explain; the embedded one does not. */
    static String ofOneClaim(MongoDatabase database) {
        Document find = new Document("find", "processing_jobs")
                .append("filter", QueueUpdates.due())
                .append("hint", "claim")
                .append("limit", 1);
        try {
            Document plan = Driver.await(
                    database.runCommand(new Document("explain", find).append("verbosity", "executionStats")));
            Object keys = plan == null
                    ? null
                    : plan.getEmbedded(List.of("executionStats", "totalKeysExamined"), Object.class);
            return keys == null ? "n/a" : keys.toString();
        } catch (MongoException refused) {
            return "n/a";
        }
    }
}
