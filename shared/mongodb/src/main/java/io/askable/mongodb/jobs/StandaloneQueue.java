package io.askable.mongodb.jobs;

import com.mongodb.reactivestreams.client.MongoClient;
import io.askable.jobs.Instance;
import io.askable.jobs.JobQueue;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.InstanceSchema;
import io.askable.mongodb.support.SchemaSetup;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.util.List;

/** The queue outside of a container, wired as a service wires it; for measuring it. */
public final class StandaloneQueue {

    private StandaloneQueue() {}

    /**
     * Creates collections and indexes where they are missing and reads the database's clock once; afterwards this host's
     * monotonic clock carries it on. Nothing runs in the background: no rescue, no relay.
     */
    public static Uni<JobQueue> open(MongoClient client, String name, Instance self, QueueConfig config) {
        QueueRules.check(config);
        Database database = new Database(client, name);
        DatabaseClock clock = new DatabaseClock(database.documents(InstanceSchema.INSTANCES), self, System::nanoTime);
        return new SchemaSetup(database)
                .prepare(List.of(new JobSchema(), new IdempotencySchema(), new InstanceSchema()))
                .chain(clock::sample)
                .map(read -> new MongoJobQueue(
                        database.documents(JobSchema.PROCESSING_JOBS),
                        database.documents(IdempotencySchema.IDEMPOTENCY),
                        clock,
                        config,
                        new JobNotifier(database),
                        new SecureRandom(),
                        System::nanoTime));
    }
}
