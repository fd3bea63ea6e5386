package io.askable.mongodb.jobs;

import io.askable.events.JobEvent;
import io.askable.jobs.Instance;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.QueueMaintenance;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.InstanceSchema;
import io.askable.mongodb.support.SchemaSetup;
import io.askable.testkit.jobs.QueueUnderTest;
import io.askable.testkit.mongodb.TestDatabase;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.bson.Document;

/**
 * One instance's queue on a test database.
 *
 * @param queues a queue for each, as every process has its own
 * @param time makes so much of it pass
 */
record MongoQueueUnderTest(
        TestDatabase mongo,
        DatabaseClock clock,
        JobQueue queue,
        Supplier<JobQueue> queues,
        QueueMaintenance care,
        Consumer<Duration> time)
        implements QueueUnderTest {

    MongoQueueUnderTest(
            TestDatabase mongo,
            DatabaseClock clock,
            Supplier<JobQueue> queues,
            QueueMaintenance care,
            Consumer<Duration> time) {
        this(mongo, clock, queues.get(), queues, care, time);
    }

    /** Instances must not draw the same tokens. */
    private static final AtomicLong SEEDS = new AtomicLong();

    /** Wired as at start-up. */
    static MongoQueueUnderTest on(TestDatabase mongo) {
        return on(mongo, documents -> documents, clock(mongo), Map.of());
    }

    /** With something between the adapter and the jobs' collection, and settings that differ from the defaults. */
    static MongoQueueUnderTest on(
            TestDatabase mongo, UnaryOperator<Documents> between, DatabaseClock clock, Map<String, String> settings) {
        RandomGenerator random = new Random(SEEDS.incrementAndGet());
        Database database = prepared(mongo);
        QueueConfig config = config(settings);
        QueueRules.check(config);
        Documents jobs = between.apply(database.documents(JobSchema.PROCESSING_JOBS));
        Documents keys = database.documents(IdempotencySchema.IDEMPOTENCY);
        Documents instances = database.documents(InstanceSchema.INSTANCES);
        JobNotifier doorbell = new JobNotifier(database);
        Supplier<JobQueue> queues =
                () -> new MongoJobQueue(jobs, keys, clock, config, doorbell, random, System::nanoTime);
        return new MongoQueueUnderTest(
                mongo,
                clock,
                queues,
                new MongoQueueMaintenance(jobs, List.of(jobs, keys), instances, clock, config, doorbell),
                mongo::age);
    }

    /** With the queue's indexes. */
    static Database prepared(TestDatabase mongo) {
        Database database = new Database(mongo.client(), mongo.name());
        TestDatabase.await(new SchemaSetup(database)
                .prepare(List.of(new JobSchema(), new IdempotencySchema(), new InstanceSchema())));
        return database;
    }

    /** A running instance's clock. */
    static DatabaseClock clock(TestDatabase mongo) {
        Database database = new Database(mongo.client(), mongo.name());
        return clock(database.documents(InstanceSchema.INSTANCES), System::nanoTime);
    }

    static DatabaseClock clock(Documents instances, LongSupplier nanoTime) {
        DatabaseClock clock =
                new DatabaseClock(instances, new Instance("instance-1", "worker-service", "box"), nanoTime);
        TestDatabase.await(clock.sample());
        return clock;
    }

    static QueueConfig config(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(QueueConfig.class)
                .withDefaultValues(settings)
                .withDefaultValue("askable.queue.stats-max-age", "0s")
                .build();
        return config.getConfigMapping(QueueConfig.class);
    }

    @Override
    public JobQueue ofAnotherInstance() {
        return queues.get();
    }

    @Override
    public void pass(Duration span) {
        time.accept(span);
    }

    @Override
    public List<JobEvent> events(JobId id) {
        Document job = mongo.all(JobSchema.PROCESSING_JOBS).stream()
                .filter(document -> document.get(JobFields.ID).equals(id.value()))
                .findFirst()
                .orElseThrow();
        return EventMapper.outbox(job);
    }
}
