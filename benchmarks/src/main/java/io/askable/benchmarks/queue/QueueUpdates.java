package io.askable.benchmarks.queue;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.askable.jobs.NewJob;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;

/**
 * What the queue really writes for one job, as heard on the wire: the document, the update that claims it and the one that
 * completes it.
 */
record QueueUpdates(BsonDocument job, BsonDocument claim, BsonDocument complete) {

    /** Lets one job through a queue of its own, in a database that is gone afterwards. */
    static QueueUpdates record(String mongodbUrl, String database) throws InterruptedException, ExecutionException {
        Commands commands = new Commands().recording();
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongodbUrl))
                .addCommandListener(commands)
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            var scratch = client.getDatabase(database + "_recorded");
            AskableQueue queue = new AskableQueue(client, scratch);
            queue.enqueue();
            BsonDocument job =
                    commands.latest("insert").getArray("documents").get(0).asDocument();
            queue.workOff(1, 1);
            Driver.await(scratch.drop());
            return new QueueUpdates(
                    job,
                    commands.latest("findAndModify").getDocument("update"),
                    commands.latest("update")
                            .getArray("updates")
                            .get(0)
                            .asDocument()
                            .getDocument("u"));
        }
    }

    /** What a claim looks for in the band that new jobs come in, by this host's clock, which the queue does not trust. */
    static Document due() {
        return new Document("status", "queued")
                .append("priority", NewJob.DEFAULT_PRIORITY)
                .append(
                        "available_at",
                        new Document("$lte", InstantSource.system().instant()));
    }

    BsonDocument newJob(String id) {
        BsonDocument copy = job.clone();
        copy.put("_id", new BsonString(id));
        copy.put("dedup_key", new BsonString(id));
        return copy;
    }

    BsonDocument claimUnder(String token) {
        BsonDocument copy = claim.clone();
        copy.getDocument("$set").put("lease.token", new BsonString(token));
        return copy;
    }
}
