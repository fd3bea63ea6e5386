package io.askable.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class KilledDatabaseIT {

    private static final int BEFORE_THE_KILL = 3_000;

    @TempDir
    private Path folder;

    @RepeatedTest(3)
    void losesAtMostTheLastSecondAndNothingBeforeIt() throws InterruptedException, ExecutionException {
        List<Long> acknowledgedAt;
        long killedAt;
        try (DatabaseProcess database = DatabaseProcess.start(folder);
                MongoClient client = database.client();
                ExecutorService writer = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch busy = new CountDownLatch(1);
            Future<List<Long>> writing = writer.submit(() -> writeUntilItFails(client, busy));
            busy.await();
            killedAt = System.nanoTime();
            database.kill();
            acknowledgedAt = writing.get();
        }

        try (DatabaseProcess database = DatabaseProcess.start(folder);
                MongoClient client = database.client()) {
            List<Integer> kept = new ArrayList<>();
            numbers(client).find().sort(Sorts.ascending("_id")).forEach(it -> kept.add(it.getInteger("_id")));

            assertThat(kept).as("a prefix of what was written").isEqualTo(firstNumbers(kept.size()));
            int lost = Math.max(0, acknowledgedAt.size() - kept.size());
            long lostMillis = lost == 0 ? 0 : (killedAt - acknowledgedAt.get(kept.size())) / 1_000_000;
            System.out.printf(
                    "embedded-mongo kill -9: acknowledged=%d kept=%d lost=%d lost_ms=%d ready_again_ms=%d%n",
                    acknowledgedAt.size(),
                    kept.size(),
                    lost,
                    lostMillis,
                    database.startUp().toMillis());
            assertThat(lostMillis).as("age of the oldest lost write in ms").isLessThanOrEqualTo(1_000);
            assertThat(kept).hasSizeGreaterThan(BEFORE_THE_KILL / 2);
        }
    }

    /** One writer, one write after the other, so that the order of the numbers is the order of the acknowledgements. */
    private static List<Long> writeUntilItFails(MongoClient client, CountDownLatch busy) {
        List<Long> acknowledgedAt = new ArrayList<>();
        try {
            while (true) {
                numbers(client).insertOne(new Document("_id", acknowledgedAt.size()).append("text", "x".repeat(500)));
                acknowledgedAt.add(System.nanoTime());
                if (acknowledgedAt.size() == BEFORE_THE_KILL) {
                    busy.countDown();
                }
            }
        } catch (MongoException killed) {
            return acknowledgedAt;
        }
    }

    private static List<Integer> firstNumbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static MongoCollection<Document> numbers(MongoClient client) {
        return client.getDatabase("survival").getCollection("numbers");
    }
}
