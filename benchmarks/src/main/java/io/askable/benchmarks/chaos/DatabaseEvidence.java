package io.askable.benchmarks.chaos;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Looks at the database past the proxies and past Askable's own code. */
final class DatabaseEvidence implements AutoCloseable {

    private static final String JOBS = "processing_jobs";
    private static final String POSTS = "raw_blog_content";
    private static final List<String> FINAL = List.of("completed", "failed", "cancelled");

    private final MongoClient client;
    private final MongoDatabase database;

    DatabaseEvidence(String url, String database) {
        this.client = MongoClients.create(url);
        this.database = client.getDatabase(database);
    }

    /** How far the database's clock is ahead of this process's. */
    Duration clockAhead(InstantSource clock) {
        Instant sent = clock.instant();
        Document touched = database.getCollection("chaos")
                .findOneAndUpdate(
                        Filters.eq("_id", "clock"),
                        Updates.currentDate("at"),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Duration.between(sent, touched.getDate("at").toInstant());
    }

    /** How many jobs have not ended; very many while the database does not answer. */
    long countUnended() {
        try {
            return database.getCollection(JOBS).countDocuments(Filters.nin("status", FINAL));
        } catch (MongoException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /** Whether every job has ended and every finished one is shown. */
    boolean isQuiet() {
        return database.getCollection(JOBS)
                        .countDocuments(Filters.or(Filters.nin("status", FINAL), Filters.exists("publish_pending")))
                == 0;
    }

    Aftermath read(Map<String, Long> counted) {
        List<JobSnapshot> jobs =
                database.getCollection(JOBS).find().map(DatabaseEvidence::job).into(new ArrayList<>());
        List<ShownPost> posts = database.getCollection(POSTS)
                .find(Filters.exists("current_run.id"))
                .projection(Projections.include("url", "current_run"))
                .map(DatabaseEvidence::post)
                .into(new ArrayList<>());
        return new Aftermath(jobs, posts, texts(POSTS, "url"), texts("blog_summaries", "_id"), counted);
    }

    private Set<String> texts(String collection, String field) {
        return database.getCollection(collection)
                .find()
                .projection(Projections.include(field))
                .map(document -> document.getString(field))
                .into(new HashSet<>());
    }

    /** Writes all jobs and all posts to files, one a line, for people to look at. */
    void save(Path folder) throws IOException {
        for (String collection : List.of(JOBS, POSTS)) {
            Files.write(
                    folder.resolve(collection + ".json"),
                    database.getCollection(collection)
                            .find()
                            .map(Document::toJson)
                            .into(new ArrayList<>()));
        }
    }

    void drop() {
        database.drop();
    }

    private static JobSnapshot job(Document job) {
        return new JobSnapshot(
                job.getString("_id"),
                job.getString("blog_url"),
                job.getString("status"),
                job.getInteger("attempt"),
                job.getInteger("max_attempts"),
                job.getLong("fence"),
                job.getLong("seq"),
                job.containsKey("dedup_key"),
                job.containsKey("lease"),
                job.containsKey("publish_pending"),
                Optional.ofNullable(job.get("result", Document.class))
                        .map(result ->
                                new JobSnapshot.Result(result.getString("run_id"), result.getLong("run_number"))),
                job.getList("outbox", Document.class, List.of()).stream()
                        .map(DatabaseEvidence::event)
                        .toList());
    }

    private static StoredEvent event(Document event) {
        Long fence = event.getLong("fence");
        return new StoredEvent(
                event.getString("type"),
                event.getDate("at").toInstant(),
                fence == null ? OptionalLong.empty() : OptionalLong.of(fence),
                event.get("details", new Document()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, detail -> String.valueOf(detail.getValue()))));
    }

    private static ShownPost post(Document post) {
        Document run = post.get("current_run", Document.class);
        return new ShownPost(post.getString("url"), run.getString("id"), run.getLong("number"));
    }

    @Override
    public void close() {
        client.close();
    }
}
