package io.askable.mongodb;

import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.askable.jobs.Job;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On an embedded server that keeps a log of its writes, as a replica set does. */
class DoorbellIT {

    private static final JobWrites WRITES = new JobWrites(Retention.of(MongoQueueUnderTest.config(Map.of())));

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
        var watching = new Doorbell(database, () -> true).watch().subscribe().with(ring -> rung.countDown());
        insertUntilHeard(rung);

        assertThat(rung.await(10, TimeUnit.SECONDS))
                .as("Rung at once and once more")
                .isTrue();
        watching.cancel();
    }

    @Test
    void withoutChangeStreamsHearsOnlyItself() throws Exception {
        CountDownLatch rung = new CountDownLatch(1);
        Doorbell doorbell = new Doorbell(database);
        var watching = doorbell.watch().subscribe().with(ring -> rung.countDown());

        insert();
        assertThat(rung.getCount()).isEqualTo(1);
        doorbell.ring();

        assertThat(rung.await(10, TimeUnit.SECONDS)).isTrue();
        watching.cancel();
    }

    /** A change stream hears what comes after it was opened, and does not say when that is. */
    private void insertUntilHeard(CountDownLatch rung) throws InterruptedException {
        long before = rung.getCount();
        for (int i = 0; i < 50 && rung.getCount() == before; i++) {
            insert();
            rung.await(200, TimeUnit.MILLISECONDS);
        }
    }

    private void insert() {
        Document job = WRITES.insert(Job.submit(aRequest().build(), 3, Instant.EPOCH));
        Uni.createFrom()
                .publisher(AdaptersToFlow.publisher(client.getDatabase("doorbell")
                        .getCollection(JobSchema.PROCESSING_JOBS)
                        .insertOne(job)))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
