package io.askable.worker.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.testkit.mongodb.TestDatabase;
import io.askable.testkit.mongodb.TestServer;
import io.askable.testkit.site.StubAnswers;
import io.askable.testkit.site.StubSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StopIT {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private static final int LOAD = 30;

    /** Two seconds are promised of a machine with time to spare; a call nobody ends lasts thirty times as long. */
    private static final Duration CANCELLED = Duration.ofSeconds(10);

    private static final String MODEL_CALL = "/v1/chat/completions";

    private final StubSite site = StubSite.start();
    private final JobDocuments jobs = new JobDocuments(MONGO.client(), MONGO.name());
    private final List<WorkerProcess> workers = new ArrayList<>();

    @AfterEach
    void close() {
        workers.forEach(WorkerProcess::close);
        site.close();
    }

    private WorkerProcess worker(String shutdown) {
        return worker(shutdown, Map.of());
    }

    private WorkerProcess worker(String shutdown, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.putAll(Map.of(
                "askable.mongodb.url",
                TestServer.url(),
                "askable.mongodb.database",
                MONGO.name(),
                "askable.egress.allow-private",
                "127.0.0.1:" + site.port(),
                "askable.crawl.min-delay",
                "1ms",
                "askable.worker.poll.interval",
                "200ms",
                "askable.worker.slots",
                "4",
                "askable.worker.shutdown",
                shutdown));
        WorkerProcess worker = WorkerProcess.start(settings);
        workers.add(worker);
        return worker;
    }

    private String enqueue(String path) {
        return jobs.enqueue(site.url("127.0.0.1", path));
    }

    private void awaitAsked(String path) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !site.asked(path)
                .isEmpty());
    }

    @Test
    void handsBackWhatDoesNotFinishInTime() throws InterruptedException {
        site.on("/endless", SamplePages.endless());
        WorkerProcess worker = worker("4s").untilReady();
        String id = enqueue("/endless");
        awaitAsked("/endless");
        worker.beginStop();
        assertThat(jobs.status(id)).isEqualTo("processing");
        worker.awaitExit(Duration.ofSeconds(40));
        assertHandedBack(id);
    }

    @Test
    void letsARunningJobFinish() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        site.on("/leases", (asked, wire) -> {
            release.await();
            StubAnswers.html(SamplePages.LEASES).write(asked, wire);
        });
        WorkerProcess worker = worker("25s").untilReady();
        String id = enqueue("/leases");
        awaitAsked("/leases");
        worker.beginStop();
        release.countDown();
        worker.awaitExit(Duration.ofSeconds(40));
        Document job = jobs.find(id);
        assertThat(job.getString("status")).isEqualTo("completed");
        assertThat(job).doesNotContainKey("publish_pending");
        assertThat(MONGO.all("processed_questions")).isNotEmpty();
    }

    @Test
    void hurriesAtTheSecondSignal() throws InterruptedException {
        site.on("/endless", SamplePages.endless());
        WorkerProcess worker = worker("5m").untilReady();
        String id = enqueue("/endless");
        awaitAsked("/endless");
        worker.beginStop();
        worker.sigterm();
        worker.awaitExit(Duration.ofSeconds(40));
        assertHandedBack(id);
    }

    @Test
    void stopsTheWorkAtACancelInAnotherProcess() {
        site.on("/endless", SamplePages.endless());
        worker("2s").untilReady();
        String id = enqueue("/endless");
        awaitAsked("/endless");
        int endedBefore = site.ended();
        jobs.requestCancel(id);
        Awaitility.await()
                .atMost(CANCELLED)
                .until(() -> site.ended() > endedBefore && jobs.status(id).equals("cancelled"));
    }

    @Test
    void endsTheModelCallAtACancelInAnotherProcess() {
        site.on("/leases", StubAnswers.html(SamplePages.LEASES));
        CountDownLatch hungUp = new CountDownLatch(1);
        site.on(MODEL_CALL, (asked, wire) -> {
            try {
                SamplePages.endless().write(asked, wire);
            } finally {
                hungUp.countDown();
            }
        });
        worker(
                        "2s",
                        Map.of(
                                "askable.language.openai.base-url",
                                site.url("127.0.0.1", "/v1"),
                                "askable.language.embedder",
                                "none"))
                .untilReady();
        String id = enqueue("/leases");
        awaitAsked(MODEL_CALL);
        jobs.requestCancel(id);
        Awaitility.await()
                .atMost(CANCELLED)
                .until(() -> hungUp.getCount() == 0 && jobs.status(id).equals("cancelled"));
        assertThat(site.asked(MODEL_CALL)).hasSize(1);
    }

    @Test
    void losesNothingAndBurnsNoAttemptWhenThreeWorkersRestartInTurn() throws InterruptedException {
        List<WorkerProcess> fleet = List.of(worker("1s"), worker("1s"), worker("1s"));
        fleet.forEach(WorkerProcess::untilReady);
        List<String> ids = new ArrayList<>();
        for (int post = 0; post < LOAD; post++) {
            site.on("/post-" + post, (asked, wire) -> {
                wire.pause(2_500);
                StubAnswers.html(SamplePages.LEASES).write(asked, wire);
            });
            ids.add(enqueue("/post-" + post));
        }
        for (WorkerProcess old : fleet) {
            Awaitility.await()
                    .until(() -> ids.stream().anyMatch(id -> jobs.status(id).equals("processing")));
            old.sigterm();
            old.awaitExit(Duration.ofSeconds(40));
            worker("1s").untilReady();
        }
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> ids.stream()
                .allMatch(id -> jobs.status(id).equals("completed")));
        assertThat(ids).map(jobs::find).allSatisfy(job -> {
            assertThat(job.getInteger("attempt")).isEqualTo(1);
            assertThat(job.getList("errors", Document.class)).isEmpty();
        });
        assertThat(ids).map(jobs::find).anyMatch(job -> job.getLong("fence") > 1);
    }

    private void assertHandedBack(String id) {
        Document job = jobs.find(id);
        assertThat(job.getString("status")).isEqualTo("queued");
        assertThat(job.getInteger("attempt")).isZero();
        assertThat(job.getList("errors", Document.class)).isEmpty();
        assertThat(job).doesNotContainKey("lease");
    }
}
