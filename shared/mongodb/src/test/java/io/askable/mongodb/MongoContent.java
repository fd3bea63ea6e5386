package io.askable.mongodb;

import io.askable.jobs.Instance;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** The content adapters on a test's own database, indexes and clock included. */
final class MongoContent {

    private final TestDatabase mongo;
    private final Database database;
    private final DatabaseClock clock;

    MongoContent(TestDatabase mongo) {
        this.mongo = mongo;
        this.database = new Database(mongo.client(), mongo.name());
        this.clock =
                new DatabaseClock(database, new Instance(UUID.randomUUID().toString(), "content-test", "localhost"));
        TestDatabase.await(new Schemas(database)
                .prepare(List.of(
                        new PostSchema(),
                        new SummarySchema(),
                        new QuestionSchema(),
                        new PassageSchema(),
                        new StagedPageSchema(),
                        new CrawlLaneSchema())));
        TestDatabase.await(clock.sample());
    }

    void age(Duration span) {
        mongo.age(span);
    }

    DatabaseClock clock() {
        return clock;
    }

    Database database() {
        return database;
    }

    Document summary(String runId) {
        return TestDatabase.await(new RunStore(database).findSummary(runId)).orElseThrow();
    }

    MongoPosts posts() {
        return new MongoPosts(database);
    }

    MongoRuns runs() {
        return new MongoRuns(database, clock);
    }

    MongoStagedPages stagedPages() {
        return new MongoStagedPages(database, clock);
    }

    MongoCrawlLanes crawlLanes() {
        return new MongoCrawlLanes(database, clock);
    }
}
