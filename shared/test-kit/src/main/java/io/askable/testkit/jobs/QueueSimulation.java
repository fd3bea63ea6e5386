package io.askable.testkit.jobs;

import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Posts;
import io.askable.content.Runs;
import io.askable.events.JobEvent;
import io.askable.events.JobEventType;
import io.askable.jobs.Job;
import io.askable.jobs.JobFilter;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobState.Completed;
import io.askable.jobs.NewJob;
import io.askable.jobs.WorkerId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A day in the life of a queue, drawn from a seed: workers that claim, keep, end, die and sleep past their leases, people who
 * enqueue, cancel and requeue, readers, time that passes, and a way to the database on which a share of all requests meets a {@link
 * Fault}. The invariants are checked throughout, and in the end, when the faults stop, everything accepted must come to its end.
 *
 * <p>One thing happens at a time, also during a slow request. So the same seed gives the same day, to the last stored token and
 * time, on a queue that takes its chances from the seed and its time from the simulation. A queue on a server does that if
 * the server's own clock is kept out, i.e. if whoever stands in between fills in the times that the server would.
 */
public final class QueueSimulation {

    private static final int WORKERS = 4;
    private static final int POSTS = 12;
    private static final int CHECK_EVERY = 10;
    private static final int ROUNDS_TO_QUIET = 60;

    private final QueueUnderTest subject;
    private final RandomGenerator random;
    private final Faults network;
    private final SimulatedContent content;
    private final RecordedRuns record = new RecordedRuns();
    private final List<SimulatedWorker> workers;
    private final Set<JobId> accepted = new LinkedHashSet<>();
    private final Map<JobId, Integer> requeues = new HashMap<>();
    private final Map<JobId, Job> lastSeen = new HashMap<>();
    private Optional<NewJob> unanswered = Optional.empty();

    /** @param network its faults end in time for the quiet in the end */
    public QueueSimulation(QueueUnderTest subject, Posts posts, Runs runs, RandomGenerator random, Faults network) {
        this.subject = subject;
        this.random = random;
        this.network = network;
        this.content = new SimulatedContent(posts, runs, network);
        network.meanwhile(this::goOnFor);
        this.workers = IntStream.range(0, WORKERS)
                .mapToObj(i -> new SimulatedWorker(
                        new WorkerId("worker-" + i),
                        subject.ofAnotherInstance(),
                        subject.clock(),
                        content,
                        record,
                        network,
                        random))
                .toList();
    }

    public void run(int steps) {
        for (int i = 1; i <= steps; i++) {
            step();
            if (i % CHECK_EVERY == 0) {
                network.calmly(this::check);
            }
        }
        network.end();
        bringToQuiet();
        checkHistories();
    }

    /** Some steps, in so much time. */
    private void goOnFor(Duration span) {
        int steps = 1 + random.nextInt(4);
        for (int i = 0; i < steps; i++) {
            subject.pass(span.dividedBy(steps));
            step();
        }
    }

    private void step() {
        switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> enqueue();
            case 4 -> anyJob().ifPresent(id -> network.call(queue().cancel(id)));
            case 5 -> anyJob().ifPresent(this::requeue);
            case 6, 7 -> network.call(subject.care().rescue());
            case 8 -> subject.pass(Duration.ofSeconds(random.nextInt(30)));
            case 9 -> subject.pass(Duration.ofMillis(random.nextInt(2_000)));
            case 10 -> network.arrive();
            case 11 -> publishAgain();
            default -> workers.get(random.nextInt(WORKERS)).step();
        }
    }

    private void requeue(JobId id) {
        requeues.merge(id, 1, Integer::sum);
        network.call(queue().requeue(id));
    }

    private void publishAgain() {
        network.call(subject.care().listUnpublished()).ifPresent(jobs -> jobs.forEach(this::publishAgain));
    }

    private void publishAgain(Job finished) {
        if (finished.state() instanceof Completed completed) {
            content.publish(queue(), finished.id(), completed.result().runId());
        }
    }

    /** A request without an answer comes again, with the same id. */
    private void enqueue() {
        NewJob request = unanswered.orElseGet(this::anyRequest);
        unanswered = Optional.of(request);
        network.call(queue().enqueue(request)).ifPresent(enqueued -> {
            accepted.add(enqueued.job().id());
            unanswered = unanswered.filter(other -> other != request);
        });
    }

    private NewJob anyRequest() {
        RequestBuilder request = aRequest()
                .as(JobId.next(subject.clock().instant(), random))
                .forPost("https://blog.example/" + random.nextInt(POSTS))
                .inBand(random.nextInt(4));
        return random.nextInt(3) == 0
                ? request.withKey("key-" + request.build().id()).build()
                : request.build();
    }

    /** One of late. */
    private Optional<JobId> anyJob() {
        List<JobId> known =
                accepted.stream().skip(Math.max(0, accepted.size() - POSTS)).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    private void check() {
        List<Job> jobs = all();
        Invariants.assertHold(jobs);
        Invariants.assertCounted(await(subject.care().stats()), jobs);
        record.assertLeasesApart();
        content.look(jobs);
        assertThat(jobs).extracting(Job::id).containsAll(accepted);
        jobs.forEach(this::checkAgainstBefore);
    }

    private void checkAgainstBefore(Job job) {
        Job before = lastSeen.put(job.id(), job);
        if (before == null) {
            return;
        }
        assertThat(job.fence()).as("I3 fence of %s", job.id()).isGreaterThanOrEqualTo(before.fence());
        assertThat(job.seq()).as("I3 events of %s", job.id()).isGreaterThanOrEqualTo(before.seq());
        if (before.status().isFinal() && job.seq() == before.seq()) {
            assertThat(job.status()).as("I2 final state of %s", job.id()).isEqualTo(before.status());
        }
    }

    private void bringToQuiet() {
        for (int round = 0; round < ROUNDS_TO_QUIET && !isQuiet(); round++) {
            subject.pass(Duration.ofMinutes(11));
            await(subject.care().rescue());
            workers.forEach(worker -> worker.claim(50));
            workers.forEach(SimulatedWorker::finishAll);
        }
        Invariants.assertQuiet(accepted, all());
        publishAgain();
        assertThat(await(subject.care().listUnpublished()))
                .as("I3 finished runs not yet shown")
                .isEmpty();
    }

    private boolean isQuiet() {
        return workers.stream().allMatch(SimulatedWorker::isIdle)
                && all().stream().allMatch(job -> job.status().isFinal());
    }

    private void checkHistories() {
        check();
        List<Job> jobs = all();
        Map<JobId, List<JobEvent>> events =
                jobs.stream().collect(Collectors.toMap(Job::id, job -> subject.events(job.id())));
        jobs.forEach(job -> Invariants.assertHistory(job, events.get(job.id())));
        events.forEach(this::checkRequeues);
        record.assertEnded(content, events::get);
    }

    private void checkRequeues(JobId id, List<JobEvent> events) {
        assertThat(events.stream().map(JobEvent::type).filter(type -> type == JobEventType.REQUEUED))
                .as("I2 requeues of %s, of which each was asked for", id)
                .hasSizeLessThanOrEqualTo(requeues.getOrDefault(id, 0));
    }

    private List<Job> all() {
        List<Job> jobs = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            var page = await(queue().list(JobFilter.ALL, after, 100));
            jobs.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return jobs;
    }

    private JobQueue queue() {
        return subject.queue();
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }
}
