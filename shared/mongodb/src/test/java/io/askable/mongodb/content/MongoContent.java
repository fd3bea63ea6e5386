package io.askable.mongodb.content;

import io.askable.content.Posts;
import io.askable.content.Runs;
import io.askable.jobs.Instance;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.SchemaSetup;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** The content adapters on a test's own database, indexes and clock included. */
public final class MongoContent {

    private final TestDatabase mongo;
    private final Database database;
    private final DatabaseClock clock;

    public MongoContent(TestDatabase mongo) {
        this(mongo, clock(mongo));
        TestDatabase.await(clock.sample());
    }

    /** @param clock read once already, or advanced by the test */
    public MongoContent(TestDatabase mongo, DatabaseClock clock) {
        this.mongo = mongo;
        this.database = new Database(mongo.client(), mongo.name());
        this.clock = clock;
        TestDatabase.await(new SchemaSetup(database)
                .prepare(List.of(
                        new PostSchema(),
                        new SummarySchema(),
                        new QuestionSchema(),
                        new PassageSchema(),
                        new StagedPageSchema(),
                        new HostSlotSchema())));
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

    public Posts posts() {
        return new MongoPosts(database);
    }

    public Runs runs() {
        return runs(clock);
    }

    /** The same runs, as an instance with another clock sees them. */
    public Runs runs(DatabaseClock other) {
        return new MongoRuns(database, other);
    }

    MongoStagedPages stagedPages() {
        return new MongoStagedPages(database, clock);
    }

    MongoHostSlots crawlLanes() {
        return new MongoHostSlots(database, clock);
    }

    private static DatabaseClock clock(TestDatabase mongo) {
        return new DatabaseClock(
                new Database(mongo.client(), mongo.name()),
                new Instance(UUID.randomUUID().toString(), "content-test", "localhost"));
    }
}
