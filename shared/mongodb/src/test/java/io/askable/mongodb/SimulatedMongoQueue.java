package io.askable.mongodb;

import io.askable.events.JobEvent;
import io.askable.jobs.Instance;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.QueueCare;
import io.askable.testkit.ManualClock;
import io.askable.testkit.jobs.Faults;
import io.askable.testkit.jobs.QueueUnderTest;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * A queue on a test database that takes nothing from outside: its time is the simulation's, its chances come from the seed, and
 * its single commands meet faults. Rescue, which works on several jobs at once, meets them only as a whole.
 */
final class SimulatedMongoQueue implements QueueUnderTest {

    /** Far enough ahead that no server takes a job for expired. */
    private static final Instant BEGIN = Instant.parse("2100-01-01T12:00:00Z");

    private final TestDatabase mongo;
    private final ManualClock time = new ManualClock(BEGIN);
    private final DatabaseClock clock;
    private final JobQueue queue;
    private final QueueCare care;

    SimulatedMongoQueue(TestDatabase mongo, RandomGenerator random, Faults network) {
        this.mongo = mongo;
        Database database = new Database(mongo.client(), mongo.name());
        TestDatabase.await(
                new Schemas(database).prepare(List.of(new JobSchema(), new IdempotencySchema(), new InstanceSchema())));
        QueueConfig config = MongoQueueUnderTest.config(Map.of());
        LongSupplier nanoTime = () -> Duration.between(BEGIN, time.instant()).toNanos();
        Documents jobs = timed(database, JobSchema.PROCESSING_JOBS);
        Documents keys = timed(database, IdempotencySchema.IDEMPOTENCY);
        Documents instances = timed(database, InstanceSchema.INSTANCES);
        this.clock = new DatabaseClock(instances, new Instance("instance-1", "worker-service", "box"), nanoTime);
        TestDatabase.await(clock.sample());
        Doorbell doorbell = new Doorbell(database);
        this.queue = new MongoJobQueue(
                new FaultyDocuments(jobs, network),
                new FaultyDocuments(keys, network),
                clock,
                config,
                doorbell,
                random,
                nanoTime);
        this.care = new MongoQueueCare(jobs, List.of(keys), instances, clock, config, doorbell);
    }

    private Documents timed(Database database, String collection) {
        return new TimedDocuments(database.documents(collection), time);
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
        time.advance(span);
    }

    @Override
    public List<JobEvent> events(JobId id) {
        return EventMapper.outbox(MongoQueueUnderTest.document(mongo, id));
    }
}
