package io.askable.mongodb;

import io.askable.events.JobEvent;
import io.askable.jobs.Instance;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.QueueCare;
import io.askable.testkit.jobs.QueueUnderTest;
import io.askable.testkit.mongodb.TestDatabase;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.bson.Document;

/** One instance's queue on a test database, wired as at start-up. */
final class MongoQueueUnderTest implements QueueUnderTest {

    /** Instances must not draw the same tokens. */
    private static final AtomicLong SEEDS = new AtomicLong();

    private final TestDatabase mongo;
    private final DatabaseClock clock;
    private final JobQueue queue;
    private final QueueCare care;

    MongoQueueUnderTest(TestDatabase mongo) {
        this(mongo, documents -> documents, clock(mongo), Map.of());
    }

    /** With something between the adapter and the jobs' collection, and settings that differ from the defaults. */
    MongoQueueUnderTest(
            TestDatabase mongo, UnaryOperator<Documents> between, DatabaseClock clock, Map<String, String> settings) {
        RandomGenerator random = new Random(SEEDS.incrementAndGet());
        this.mongo = mongo;
        this.clock = clock;
        Database database = new Database(mongo.client(), mongo.name());
        TestDatabase.await(
                new Schemas(database).prepare(List.of(new JobSchema(), new IdempotencySchema(), new InstanceSchema())));
        QueueConfig config = config(settings);
        QueueRules.check(config);
        Documents jobs = between.apply(database.documents(JobSchema.PROCESSING_JOBS));
        Documents keys = database.documents(IdempotencySchema.IDEMPOTENCY);
        Documents instances = database.documents(InstanceSchema.INSTANCES);
        Doorbell doorbell = new Doorbell(database);
        this.queue = new MongoJobQueue(jobs, keys, clock, config, doorbell, random, System::nanoTime);
        this.care = new MongoQueueCare(jobs, List.of(keys), instances, clock, config, doorbell);
    }

    /** A running instance's clock. */
    static DatabaseClock clock(TestDatabase mongo) {
        Documents instances = new Database(mongo.client(), mongo.name()).documents(InstanceSchema.INSTANCES);
        Instance self = new Instance("instance-1", "worker-service", "box");
        DatabaseClock clock = new DatabaseClock(instances, self, System::nanoTime);
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
    public JobQueue queue() {
        return queue;
    }

    @Override
    public QueueCare care() {
        return care;
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public void pass(Duration span) {
        mongo.age(span);
    }

    @Override
    public List<JobEvent> events(JobId id) {
        return EventMapper.outbox(document(id));
    }

    /** As it is stored. */
    Document document(JobId id) {
        return document(mongo, id);
    }

    static Document document(TestDatabase mongo, JobId id) {
        return mongo.all(JobSchema.PROCESSING_JOBS).stream()
                .filter(document -> document.get(JobFields.ID).equals(id.value()))
                .findFirst()
                .orElseThrow();
    }
}
