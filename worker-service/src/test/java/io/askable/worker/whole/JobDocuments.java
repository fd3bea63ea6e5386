package io.askable.worker.whole;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.bson.Document;
import org.reactivestreams.Publisher;

/** Jobs as documents, put in and looked at from outside the worker, as another process does. */
final class JobDocuments {

    private final MongoCollection<Document> jobs;

    JobDocuments(MongoClient client, String database) {
        this.jobs = client.getDatabase(database).getCollection("processing_jobs");
    }

    String enqueue(String url) {
        String id = UUID.randomUUID().toString();
        Date now = new Date(0);
        await(jobs.insertOne(new Document("_id", id)
                .append("type", "blog.process")
                .append("blog_url", url)
                .append("host", "127.0.0.1")
                .append("owner", "open")
                .append("force", false)
                .append("status", "queued")
                .append("priority", 1)
                .append("available_at", now)
                .append("attempt", 0)
                .append("max_attempts", 3)
                .append("snoozes", 0)
                .append("fence", 0L)
                .append("seq", 0L)
                .append("dedup_key", id)
                .append("errors", List.of())
                .append("outbox", List.of())
                .append("correlation_id", id)
                .append("created_at", now)
                .append("updated_at", now)));
        return id;
    }

    Document find(String id) {
        return await(jobs.find(Filters.eq("_id", id)).first());
    }

    String status(String id) {
        return find(id).getString("status");
    }

    /** What a cancel of a running job writes. */
    void requestCancel(String id) {
        await(jobs.updateOne(Filters.eq("_id", id), Updates.currentDate("cancel_requested_at")));
    }

    private static <T> T await(Publisher<T> publisher) {
        return Uni.createFrom()
                .publisher(AdaptersToFlow.publisher(publisher))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
