package io.askable.mongodb.jobs;

import io.askable.jobs.JobQueue;
import io.askable.mongodb.content.MongoContent;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.InstanceSchema;
import io.askable.testkit.ManualClock;
import io.askable.testkit.jobs.Faults;
import io.askable.testkit.jobs.QueueSimulation;
import io.askable.testkit.jobs.QueueUnderTest;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A queue with its posts on a test database that takes nothing from outside: its time is the simulation's, its chances come
 * from the seed, and its single commands meet faults. Rescue, which works on several jobs at once, meets them only as a whole,
 * and so do the runs.
 */
final class SimulatedMongoQueue {

    /** Far enough ahead that no server takes a job for expired. */
    private static final Instant BEGIN = Instant.parse("2100-01-01T12:00:00Z");

    private SimulatedMongoQueue() {}

    static QueueSimulation on(TestDatabase mongo, RandomGenerator random, Faults network) {
        ManualClock time = new ManualClock(BEGIN);
        LongSupplier nanoTime = () -> Duration.between(BEGIN, time.instant()).toNanos();
        Database database = MongoQueueUnderTest.prepared(mongo);
        Documents jobs = new TimedDocuments(database.documents(JobSchema.PROCESSING_JOBS), time);
        Documents keys = new TimedDocuments(database.documents(IdempotencySchema.IDEMPOTENCY), time);
        Documents instances = new TimedDocuments(database.documents(InstanceSchema.INSTANCES), time);
        DatabaseClock clock = MongoQueueUnderTest.clock(instances, nanoTime);
        QueueConfig config = MongoQueueUnderTest.config(Map.of());
        JobNotifier doorbell = new JobNotifier(database);
        Supplier<JobQueue> queues = () -> new MongoJobQueue(
                new FaultyDocuments(jobs, network),
                new FaultyDocuments(keys, network),
                clock,
                config,
                doorbell,
                random,
                nanoTime);
        QueueUnderTest subject = new MongoQueueUnderTest(
                mongo,
                clock,
                queues,
                new MongoQueueMaintenance(jobs, List.of(jobs, keys), instances, clock, config, doorbell),
                time::advance);
        MongoContent content = new MongoContent(mongo, clock);
        return new QueueSimulation(subject, content.posts(), content.runs(), random, network);
    }
}
