package io.askable.benchmarks.queue;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.StorageProviderUtils.DatabaseOptions;
import org.jobrunr.storage.nosql.mongo.MongoDBStorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;

/**
 * JobRunr's open-source edition with its own MongoDB storage and its own workers, as its guide sets it up. Its time runs from
 * the first job's start to the last one's, so neither its first poll nor its last write counts against it. What it has not done
 * after half a minute it need not do.
 */
final class JobRunr implements Contender, AutoCloseable {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int AT_ONCE = 1_000;

    private final MongoClient client;
    private final MongoCollection<Document> jobs;
    private final JsonMapper json = new JacksonJsonMapper();
    private final MongoDBStorageProvider storage;
    private final JobRequestScheduler scheduler;
    private final AtomicLong firstNanos = new AtomicLong();
    private final AtomicLong lastNanos = new AtomicLong();
    private long newestOfHistory = Long.MIN_VALUE;
    private volatile CountDownLatch left = new CountDownLatch(0);

    JobRunr(String mongodbUrl, String database, Commands commands) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongodbUrl))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .addCommandListener(commands)
                .build());
        storage = new MongoDBStorageProvider(client, database, DatabaseOptions.CREATE);
        storage.setJobMapper(new JobMapper(json));
        scheduler = new JobRequestScheduler(storage);
        jobs = client.getDatabase(database).getCollection("jobrunr_jobs");
    }

    @Override
    public String name() {
        return "jobrunr";
    }

    @Override
    public void addHistory(int count) {
        if (count == 0) {
            return;
        }
        enqueue();
        try {
            workOff(1, 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Document finished = jobs.find().first();
        newestOfHistory = finished.getLong("updatedAt");
        for (int rest = count; rest > 0; rest -= AT_ONCE) {
            jobs.insertMany(Stream.generate(() -> new Document(finished).append("_id", UUID.randomUUID()))
                    .limit(Math.min(rest, AT_ONCE))
                    .toList());
        }
    }

    @Override
    public void clear() {
        for (StateName state : StateName.values()) {
            jobs.deleteMany(
                    new Document("state", state.name()).append("updatedAt", new Document("$gt", newestOfHistory)));
        }
    }

    @Override
    public void enqueue() {
        scheduler.enqueue(new Nothing());
    }

    @Override
    public Race workOff(int threads, int count) throws InterruptedException {
        left = new CountDownLatch(count);
        firstNanos.set(0);
        lastNanos.set(0);
        BackgroundJobServer server = new BackgroundJobServer(
                storage,
                json,
                new Activator(),
                BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                        .andPollIntervalInSeconds(5)
                        .andWorkerCount(threads));
        server.start();
        try {
            left.await(AT_MOST.toSeconds(), TimeUnit.SECONDS);
            int done = count - (int) left.getCount();
            return new Race(done, Duration.ofNanos(lastNanos.get() - firstNanos.get()));
        } finally {
            server.stop();
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private void ran() {
        long now = System.nanoTime();
        firstNanos.compareAndSet(0, now);
        lastNanos.accumulateAndGet(now, Math::max);
        left.countDown();
    }

    /** A job without work. */
    public static final class Nothing implements JobRequest {

        @Override
        @SuppressWarnings("rawtypes")
        public Class<? extends JobRequestHandler> getJobRequestHandler() {
            return Noting.class;
        }
    }

    /** Notes that a job ran. */
    public static final class Noting implements JobRequestHandler<Nothing> {

        private final JobRunr contender;

        Noting(JobRunr contender) {
            this.contender = contender;
        }

        @Override
        public void run(Nothing request) {
            contender.ran();
        }
    }

    private final class Activator implements JobActivator {

        @Override
        public <T> T activateJob(Class<T> type) {
            return type.cast(new Noting(JobRunr.this));
        }
    }
}
