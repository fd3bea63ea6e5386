package io.askable.worker.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.askable.testkit.site.StubAnswers;
import io.askable.testkit.site.StubSite;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database goes away under a worker and comes back with everything it had. */
class OutageIT {

    private static final String DATABASE = "outage";

    private final MemoryBackend disk = new MemoryBackend();
    private final int port = Surroundings.freePort();
    private final String url = "mongodb://127.0.0.1:" + port;
    private final StubSite site = StubSite.start();
    private MongoServer server = serve();

    private MongoServer serve() {
        MongoServer started = new MongoServer(disk);
        started.bind("127.0.0.1", port);
        return started;
    }

    @AfterEach
    void close() {
        server.shutdownNow();
        site.close();
    }

    @Test
    void carriesOnWhereItWasWhenTheDatabaseIsBack() {
        site.on("/leases", StubAnswers.html(SamplePages.LEASES));
        try (WorkerProcess worker = WorkerProcess.start(Map.of(
                        "askable.mongodb.url", url,
                        "askable.mongodb.database", DATABASE,
                        "askable.egress.allow-private", "127.0.0.1:" + site.port()))
                .untilReady()) {
            server.shutdownNow();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> worker.status("/q/health/ready") == 503);
            assertThat(worker.isAlive()).isTrue();

            server = serve();
            try (MongoClient client = MongoClients.create(url)) {
                JobDocuments jobs = new JobDocuments(client, DATABASE);
                String id = jobs.enqueue(site.url("127.0.0.1", "/leases"));
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> jobs.status(id)
                        .equals("completed"));
                assertThat(jobs.find(id).getInteger("attempt")).isEqualTo(1);
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(worker::isReady);
        }
    }
}
