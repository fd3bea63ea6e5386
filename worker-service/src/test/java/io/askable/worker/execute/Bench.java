package io.askable.worker.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.Instance;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobStatus;
import io.askable.jobs.NewJob;
import io.askable.jobs.Outcome;
import io.askable.testkit.ManualClock;
import io.askable.testkit.content.InMemoryPosts;
import io.askable.testkit.jobs.InMemoryJobQueue;
import io.askable.testkit.jobs.RequestBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One worker without its threads of poll and keep: jobs run for real, time moves when told, each beat is one call. */
public final class Bench {

    public static final Instance SELF = new Instance("worker-a", "worker-service", "here");
    static final Instance OTHER = new Instance("worker-b", "worker-service", "there");

    final ManualClock clock = ManualClock.atNoon();
    final InMemoryJobQueue jobs = new InMemoryJobQueue(clock);
    final UnreliableQueue database = new UnreliableQueue(jobs);
    final InMemoryPosts posts = new InMemoryPosts(clock);
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final LeaseRenewer keeper;
    final Executor executor;
    private final Semaphore ended = new Semaphore(0);
    private final Instant start = clock.instant();

    private Bench(JobHandler handler, Spans spans) {
        RunMeters meters = new RunMeters(registry);
        LeaseTerms terms = new LeaseTerms(Duration.ofSeconds(20), Duration.ofSeconds(5));
        keeper = new LeaseRenewer(database.asQueue(), terms, Duration.ofMinutes(5), meters, this::nanoTime);
        RunPublisher publisher = new RunPublisher(posts, database.asQueue(), registry);
        executor = new Executor(
                4,
                Map.of(handler.type(), handler),
                database.asQueue(),
                keeper,
                new RunEnd(database.asQueue(), publisher, spans, meters),
                spans,
                meters,
                clock,
                this::nanoTime);
        executor.onFree(ended::release);
    }

    public static Bench with(Work work) {
        return traced(new Spans(OpenTelemetry.noop().getTracer("test")), work);
    }

    static Bench traced(Spans spans, Work work) {
        return new Bench(handling(Job.PROCESS_POST, work), spans);
    }

    public UnreliableQueue database() {
        return database;
    }

    public InMemoryJobQueue jobs() {
        return jobs;
    }

    public ManualClock clock() {
        return clock;
    }

    public Executor executor() {
        return executor;
    }

    static Bench knowingOnly(String type) {
        Spans spans = new Spans(OpenTelemetry.noop().getTracer("test"));
        return new Bench(handling(type, run -> new Outcome.Cancelled()), spans);
    }

    /** What a handler does. */
    public interface Work {
        Outcome on(JobRun run) throws Exception;
    }

    private static JobHandler handling(String type, Work work) {
        return new JobHandler() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Outcome handle(JobRun run) throws Exception {
                return work.on(run);
            }
        };
    }

    /** The same passage of time as {@link #clock}. */
    public long nanoTime() {
        return Duration.between(start, clock.instant()).toNanos();
    }

    /** Enqueues a post, claims it and begins to work on it. */
    JobId startJob() {
        return start(RequestBuilder.aRequest().build());
    }

    JobId start(NewJob request) {
        jobs.enqueue(request).await().indefinitely();
        Job claimed = claimAs(SELF);
        executor.start(claimed, nanoTime());
        return claimed.id();
    }

    Job claimAs(Instance instance) {
        return jobs.claim(1, instance.asWorker()).await().indefinitely().getFirst();
    }

    /** Returns once a run has ended; fails after ten seconds. */
    void awaitEnd() throws InterruptedException {
        assertThat(ended.tryAcquire(10, TimeUnit.SECONDS)).as("a run ended").isTrue();
    }

    /** Returns once the job is there; fails after ten seconds. */
    public void awaitStatus(JobId id, JobStatus status) {
        Awaitility.await().until(() -> job(id).status() == status);
    }

    boolean hasNoRunEnded() {
        return ended.availablePermits() == 0;
    }

    Job job(JobId id) {
        return jobs.find(id).await().indefinitely().orElseThrow();
    }

    /** Time passes, with the keeper's beat each second. */
    void live(Duration span) {
        for (long second = 0; second < span.toSeconds(); second++) {
            clock.advance(Duration.ofSeconds(1));
            keeper.beat();
        }
    }

    double count(String meter) {
        return registry.get(meter).counter().count();
    }
}
