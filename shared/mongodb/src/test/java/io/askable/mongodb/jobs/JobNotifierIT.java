package io.askable.mongodb.jobs;

import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.askable.jobs.Job;
import io.askable.mongodb.support.Database;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On an embedded server that keeps a log of its writes, as a replica set does. */
class JobNotifierIT {

    private static final JobWrites WRITES = new JobWrites(Retention.of(MongoQueueUnderTest.config(Map.of())));

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private MongoClient client;
    private Database database;

    @BeforeEach
    void start() {
        server.enableOplog();
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = new Database(client, "doorbell");
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void ringsForWhatAnotherInstanceEnqueued() throws Exception {
        CountDownLatch rung = new CountDownLatch(2);
        var watching = new JobNotifier(database, () -> true).watch().subscribe().with(ring -> rung.countDown());
        insertUntilHeard(rung, database);

        assertThat(rung.await(10, TimeUnit.SECONDS))
                .as("Rung at once and once more")
                .isTrue();
        watching.cancel();
    }

    @Test
    void withoutChangeStreamsHearsOnlyItself() throws Exception {
        CountDownLatch rung = new CountDownLatch(1);
        JobNotifier doorbell = new JobNotifier(database);
        var watching = doorbell.watch().subscribe().with(ring -> rung.countDown());

        insert(database);
        assertThat(rung.getCount()).isEqualTo(1);
        doorbell.ring();

        assertThat(rung.await(10, TimeUnit.SECONDS)).isTrue();
        watching.cancel();
    }

    /** Where {@code TEST_MONGODB_URL} names a replica set; skipped elsewhere. */
    @Test
    void ringsForOthersOnAReplicaSet() throws Exception {
        Database real = new Database(MONGO.client(), MONGO.name());
        insert(real);
        assumeTrue(JobNotifier.isReplicated(real.clusterType()), "This server has no change streams");
        CountDownLatch rung = new CountDownLatch(2);
        var watching = new JobNotifier(real).watch().subscribe().with(ring -> rung.countDown());

        insertUntilHeard(rung, real);

        assertThat(rung.await(10, TimeUnit.SECONDS)).isTrue();
        watching.cancel();
    }

    /** A change stream hears what comes after it was opened, and does not say when that is. */
    private static void insertUntilHeard(CountDownLatch rung, Database watched) throws InterruptedException {
        long before = rung.getCount();
        for (int i = 0; i < 50 && rung.getCount() == before; i++) {
            insert(watched);
            rung.await(200, TimeUnit.MILLISECONDS);
        }
    }

    private static void insert(Database watched) {
        TestDatabase.await(watched.documents(JobSchema.PROCESSING_JOBS)
                .insert(WRITES.insert(Job.submit(aRequest().build(), 3, Instant.EPOCH))));
    }
}
