package io.askable.benchmarks.queue;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.askable.benchmarks.stack.ApiClient;
import io.askable.benchmarks.stack.SampleBlog;
import io.askable.benchmarks.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/** What only whole services show: enqueue by HTTP, what an idle worker asks, how soon it takes up a job, and lets go of one. */
final class ServicesFigures {

    private static final int THREADS = 8;
    private static final int JOBS = 1_000;
    private static final int PICK_UPS = 11;
    private static final int CANCELS = 21;
    /** Below the worker's patience with a host. */
    private static final Duration SLOW = Duration.ofSeconds(9);

    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Stack stack;
    private final Path root;
    private final boolean isEmbedded;
    private final AtomicReference<Duration> blogThinks = new AtomicReference<>(Duration.ZERO);
    private final AtomicInteger posts = new AtomicInteger();

    /** @param isEmbedded the stack's database is one server that nobody else asks */
    ServicesFigures(Stack stack, Path root, boolean isEmbedded) {
        this.stack = stack;
        this.root = root;
        this.isEmbedded = isEmbedded;
    }

    /** @param warmUp rounds of enqueuing before the first that counts, until the API is compiled */
    List<String> measure(int warmUp, int rounds) throws IOException, InterruptedException, ExecutionException {
        System.setProperty("http.maxConnections", Integer.toString(THREADS));
        String mongodbUrl = stack.mongodbUrl();
        List<String> summary = new ArrayList<>();
        try (SampleBlog blog = new SampleBlog(root, blogThinks::get);
                MongoClient client = MongoClients.create(mongodbUrl)) {
            stack.with("ASKABLE_EGRESS_ALLOW_PRIVATE", blog.authority());
            stack.startApi();
            ApiClient api = new ApiClient(stack.apiUrl());
            summary.addAll(enqueueBesideInserts(api, blog, client, warmUp, rounds));
            Document all = new Document();
            MongoCollection<Document> jobs =
                    client.getDatabase(stack.databaseName()).getCollection("processing_jobs");
            Driver.await(jobs.deleteMany(all));
            summary.add(withIdleWorker(mongodbUrl));
            summary.addAll(pickUp(api, blog, jobs));
            summary.addAll(cancel(api, blog, jobs));
            Driver.await(client.getDatabase(stack.databaseName()).drop());
        }
        return summary;
    }

    /** The same document through the whole service and straight through the driver, in turn. */
    private List<String> enqueueBesideInserts(
            ApiClient api, SampleBlog blog, MongoClient client, int warmUp, int rounds)
            throws InterruptedException, ExecutionException {
        String scratch = stack.databaseName() + "_inserts";
        MongoDatabase database = client.getDatabase(scratch);
        AskableQueue.createIndexes(client, database);
        BareLoop bare = new BareLoop(database, QueueUpdates.record(stack.mongodbUrl(), scratch));
        List<Double> byHttp = new ArrayList<>();
        List<Double> inserted = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = -warmUp; round < rounds; round++) {
            double http = Race.times(THREADS, JOBS, () -> enqueue(api, blog)).perSecond();
            double direct = Race.times(THREADS, JOBS, bare::enqueue).perSecond();
            if (round >= 0) {
                byHttp.add(http);
                inserted.add(direct);
                ratios.add(http / direct);
            }
        }
        Driver.await(database.drop());
        return List.of(
                format("http_enqueued_%d=%.0f", THREADS, ContenderFigures.median(byHttp)),
                format("inserted_%d=%.0f", THREADS, ContenderFigures.median(inserted)),
                format("http_enqueued_ratio_%d=%.2f", THREADS, ContenderFigures.median(ratios)));
    }

    private String withIdleWorker(String mongodbUrl) throws IOException {
        if (!isEmbedded) {
            stack.startWorker();
            return "idle_commands_per_second=n/a";
        }
        // Stays open as long as this process: the worker lives on behind it.
        CommandTap tap = new CommandTap(mongodbUrl);
        stack.with("MONGODB_URL", tap.mongodbUrl());
        stack.startWorker();
        pause(SETTLE);
        long before = total(tap);
        pause(IDLE);
        double aSecond = (total(tap) - before) / (double) IDLE.toSeconds();
        System.out.println("What the worker asked since its start: " + tap.counts());
        return format("idle_commands_per_second=%.2f", aSecond);
    }

    /** From the enqueue to the claim, both as the database's clock has them; at random moments of the poll's interval. */
    private List<String> pickUp(ApiClient api, SampleBlog blog, MongoCollection<Document> jobs) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < PICK_UPS; i++) {
            pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1_000, POLL.toMillis())));
            String post = blog.address("pick-up-" + i);
            api.enqueue(post);
            millis.add(millisToClaim(jobs, post));
        }
        millis.sort(null);
        return List.of(
                format("pick_up_p50_ms=%.0f", ContenderFigures.median(millis)),
                format("pick_up_max_ms=%.0f", millis.getLast()));
    }

    private static double millisToClaim(MongoCollection<Document> jobs, String post) {
        while (true) {
            Optional<Document> job = find(jobs, post);
            Optional<Date> claimed = job.flatMap(found -> at(found, "job.claimed"));
            if (claimed.isPresent()) {
                return claimed.get().getTime()
                        - at(job.get(), "job.submitted").orElseThrow().getTime();
            }
            pause(LOOK);
        }
    }

    /** From the call that cancels a crawl on its way until the worker, another process, has ended the job. */
    private List<String> cancel(ApiClient api, SampleBlog blog, MongoCollection<Document> jobs) throws IOException {
        blogThinks.set(SLOW);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < CANCELS; i++) {
            String post = blog.address("cancelled-" + i);
            api.enqueue(post);
            millisToClaim(jobs, post);
            pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(500, 1_500)));
            millis.add(millisToCancel(api, jobs, post));
        }
        millis.sort(null);
        return List.of(
                format("cancel_p50_ms=%.0f", ContenderFigures.median(millis)),
                format("cancel_max_ms=%.0f", millis.getLast()));
    }

    private static double millisToCancel(ApiClient api, MongoCollection<Document> jobs, String post)
            throws IOException {
        Document job = find(jobs, post).orElseThrow();
        long begun = System.nanoTime();
        api.cancel(job.getString("_id"));
        while (job.getString("status").equals("processing")) {
            pause(LOOK);
            job = find(jobs, post).orElseThrow();
        }
        if (!job.getString("status").equals("cancelled")) {
            throw new IllegalStateException("A cancelled job ended " + job.getString("status"));
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Optional<Document> find(MongoCollection<Document> jobs, String post) {
        return Optional.ofNullable(
                Driver.await(jobs.find(Filters.eq("blog_url", post)).first()));
    }

    private static Optional<Date> at(Document job, String event) {
        return job.getList("outbox", Document.class).stream()
                .filter(told -> event.equals(told.getString("type")))
                .map(told -> told.getDate("at"))
                .findFirst();
    }

    private void enqueue(ApiClient api, SampleBlog blog) {
        try {
            api.enqueue(blog.address("enqueued-" + posts.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long total(CommandTap tap) {
        return tap.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static void pause(Duration span) {
        long until = System.nanoTime() + span.toNanos();
        for (long left = span.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
