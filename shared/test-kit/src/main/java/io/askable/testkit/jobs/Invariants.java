package io.askable.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.events.JobEvent;
import io.askable.events.JobEventType;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobState.Completed;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Lease;
import io.askable.jobs.QueueStats;
import io.askable.jobs.RunId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be true of a queue at any moment, however it came there; asserted by every test of concurrency. */
public final class Invariants {

    /** How many events a job keeps until somebody fetches them. */
    private static final long OUTBOX = 32;

    private Invariants() {}

    /** Of the jobs alone. */
    public static void assertHold(Collection<Job> jobs) {
        assertThat(jobs).allSatisfy(job -> {
            assertThat(job.attempt()).as("I4 attempts of %s", job).isBetween(0, job.maxAttempts());
            assertThat(job.lease().isPresent())
                    .as("I6 lease of %s", job)
                    .isEqualTo(job.status() == JobStatus.PROCESSING);
        });
        assertThat(jobs.stream().map(Job::lease).flatMap(Optional::stream).map(Lease::token))
                .as("I1 one live lease for each job")
                .doesNotHaveDuplicates();
        Map<String, Long> active = jobs.stream()
                .filter(job -> !job.status().isFinal())
                .collect(Collectors.groupingBy(job -> job.owner() + " " + job.url(), Collectors.counting()));
        assertThat(active.values()).as("I5 one active job for each post").allMatch(count -> count == 1);
    }

    /** Of a job and what it told since it came in, or the last {@value #OUTBOX} of it. */
    public static void assertHistory(Job job, List<JobEvent> events) {
        assertThat((long) events.size()).as("I8 events of %s", job.id()).isIn(job.seq(), Math.min(job.seq(), OUTBOX));
        assertThat(events)
                .as("I3 fences of %s", job.id())
                .extracting(JobEvent::fence)
                .isSorted();
        List<Long> claims = events.stream()
                .filter(event -> event.type() == JobEventType.CLAIMED)
                .map(JobEvent::fence)
                .toList();
        assertThat(claims).as("I3 fences of the claims of %s", job.id()).doesNotHaveDuplicates();
        if (events.size() == job.seq()) {
            assertThat((long) claims.size()).as("I3 claims of %s", job.id()).isEqualTo(job.fence());
        }
        assertAttempts(job, events);
        assertFinalStatesLast(job.id(), events);
        if (job.state() instanceof Completed completed) {
            assertThat(completed.result().runId())
                    .as("I9 the result of %s is of the run that finished", job.id())
                    .isEqualTo(RunId.of(job.id(), job.fence()));
        }
    }

    /** Nothing waits or runs any more, and everything accepted is there. */
    public static void assertQuiet(Collection<JobId> accepted, Collection<Job> jobs) {
        assertThat(jobs)
                .as("I7 every accepted job is there")
                .extracting(Job::id)
                .containsAll(accepted);
        assertThat(jobs).as("I7 every job has ended").allMatch(job -> job.status()
                .isFinal());
    }

    /** The counts are those of the documents. */
    public static void assertCounted(QueueStats stats, Collection<Job> jobs) {
        Map<JobStatus, Long> counted = jobs.stream().collect(Collectors.groupingBy(Job::status, Collectors.counting()));
        assertThat(stats.counts()).as("I10 counts").allSatisfy((status, count) -> assertThat(count)
                .isEqualTo(counted.getOrDefault(status, 0L)));
    }

    /** Counted from what was told, whatever the job itself says. */
    private static void assertAttempts(Job job, List<JobEvent> events) {
        Set<Long> failed = new HashSet<>();
        for (JobEvent event : events) {
            switch (event.type()) {
                case FAILED, TIMEOUT -> failed.add(event.fence());
                case REQUEUED -> failed.clear();
                case SUBMITTED, CLAIMED, STARTED, COMPLETED, CANCELLED, RELEASED -> {}
            }
            assertThat(failed).as("I4 failed attempts of %s", job.id()).hasSizeLessThanOrEqualTo(job.maxAttempts());
        }
    }

    private static void assertFinalStatesLast(JobId id, List<JobEvent> events) {
        for (int i = 0; i + 1 < events.size(); i++) {
            if (isFinal(events.get(i))) {
                assertThat(events.get(i + 1).type())
                        .as("I2 a final state of %s changes by requeue only", id)
                        .isEqualTo(JobEventType.REQUEUED);
            }
        }
    }

    private static boolean isFinal(JobEvent event) {
        return switch (event.type()) {
            case COMPLETED, CANCELLED -> true;
            case FAILED -> event.details().get("final").equals("true");
            case SUBMITTED, CLAIMED, STARTED, TIMEOUT, RELEASED, REQUEUED -> false;
        };
    }
}
