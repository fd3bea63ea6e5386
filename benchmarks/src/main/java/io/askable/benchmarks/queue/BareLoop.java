package io.askable.benchmarks.queue;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.bson.Document;

/**
 * The two conditional updates that a claim and its completion cannot do without, straight through the driver: the queue's own
 * updates on the queue's own documents, under the queue's indexes, the next job looked for by the first of the two. No mapping,
 * no limits, no bands, and this host's clock, which the queue does not trust.
 */
final class BareLoop implements Contender {

    private final MongoCollection<Document> jobs;
    private final QueueUpdates updates;

    /** @param database in which the queue has created its indexes */
    BareLoop(MongoDatabase database, QueueUpdates updates) {
        this.jobs = database.getCollection("processing_jobs").withWriteConcern(WriteConcern.MAJORITY);
        this.updates = updates;
    }

    @Override
    public String name() {
        return "bare";
    }

    @Override
    public void addHistory(int count) {
        if (count > 0) {
            enqueue();
            work();
            Driver.addCopies(jobs, new Document("status", "completed"), count);
        }
    }

    @Override
    public void clear() {
        Driver.clear(jobs);
    }

    @Override
    public void enqueue() {
        Driver.await(jobs.withDocumentClass(org.bson.BsonDocument.class)
                .insertOne(updates.newJob(UUID.randomUUID().toString())));
    }

    @Override
    public Race workOff(int threads, int count) throws InterruptedException, ExecutionException {
        return Race.run(threads, this::work).expect(count);
    }

    private int work() {
        String token = UUID.randomUUID().toString();
        Document job = Driver.await(jobs.findOneAndUpdate(
                QueueUpdates.due(),
                updates.claimUnder(token),
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .projection(Projections.exclude("outbox"))
                        .hintString("claim")));
        if (job == null) {
            return 0;
        }
        Document mine = new Document("_id", job.get("_id"))
                .append("status", "processing")
                .append("lease.token", token);
        Driver.await(jobs.updateOne(mine, updates.complete()));
        return 1;
    }
}
