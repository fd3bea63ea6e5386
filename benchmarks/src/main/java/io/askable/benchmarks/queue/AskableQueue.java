package io.askable.benchmarks.queue;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Instance;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobResult;
import io.askable.jobs.NewJob;
import io.askable.jobs.Outcome;
import io.askable.jobs.WorkerId;
import io.askable.mongodb.jobs.QueueConfig;
import io.askable.mongodb.jobs.StandaloneQueue;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.bson.Document;

/** The queue through its port, each thread a claimer that takes one job at a time. */
class AskableQueue implements Contender {

    private static final WorkerId WORKER = new WorkerId("benchmark");

    private final JobQueue queue;
    private final MongoCollection<Document> jobs;
    private final SecureRandom random = new SecureRandom();

    AskableQueue(MongoClient client, MongoDatabase database) {
        Instance self = new Instance(WORKER.value(), "benchmark", "localhost");
        this.queue = StandaloneQueue.open(client, database.getName(), self, config())
                .await()
                .atMost(Driver.PATIENCE);
        this.jobs = database.getCollection("processing_jobs");
    }

    /** As the queue's first start does. */
    static void createIndexes(MongoClient client, MongoDatabase database) {
        new AskableQueue(client, database).clear();
    }

    /** The defaults, but for the length of the queue, which is what is measured. */
    private static QueueConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(QueueConfig.class)
                .withDefaultValue("askable.queue.max-queued", "100000000")
                .build()
                .getConfigMapping(QueueConfig.class);
    }

    @Override
    public String name() {
        return "askable";
    }

    @Override
    public void clear() {
        Driver.clear(jobs);
    }

    @Override
    public void enqueue() {
        String name = UUID.randomUUID().toString();
        JobId id = JobId.next(InstantSource.system().instant(), random);
        BlogUrl post = BlogUrl.of("https://blog.example/" + name);
        queue.enqueue(new NewJob(
                        id,
                        post,
                        Owner.OPEN,
                        false,
                        NewJob.DEFAULT_PRIORITY,
                        Optional.empty(),
                        id.value(),
                        Optional.empty()))
                .await()
                .atMost(Driver.PATIENCE);
    }

    @Override
    public void addHistory(int count) {
        if (count > 0) {
            enqueue();
            work();
            Driver.addCopies(jobs, new Document("status", "completed"), count);
        }
    }

    @Override
    public Race workOff(int threads, int count) throws InterruptedException, ExecutionException {
        return Race.run(threads, this::work).expect(count);
    }

    private int work() {
        List<Job> taken = claim(1);
        taken.forEach(this::complete);
        return taken.size();
    }

    final List<Job> claim(int wanted) {
        return queue.claim(wanted, WORKER).await().atMost(Driver.PATIENCE);
    }

    final void complete(Job job) {
        FinishResult finished = queue.finish(
                        job, new Outcome.Done(new JobResult(job.runId(), 1, "summary", 0, 0, Map.of())))
                .await()
                .atMost(Driver.PATIENCE);
        if (finished != FinishResult.APPLIED) {
            throw new IllegalStateException("A job could not be completed: " + finished);
        }
    }
}
