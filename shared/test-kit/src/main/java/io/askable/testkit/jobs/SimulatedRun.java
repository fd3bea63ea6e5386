package io.askable.testkit.jobs;

import io.askable.content.Run;
import io.askable.events.JobEventType;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobResult;
import io.askable.jobs.Lease;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** One claim as its worker knows it: while its lease was live for sure, what it wrote, and how it was to end. */
final class SimulatedRun {

    private static final Duration LEASE = Duration.ofSeconds(20);

    private final Job job;
    private Instant liveUntil;
    private Optional<Run> begun = Optional.empty();
    private boolean isStored;
    private Optional<Ending> ending = Optional.empty();
    private boolean isEnding;
    private Optional<FinishResult> answer = Optional.empty();

    SimulatedRun(Job claimed) {
        this.job = claimed;
        this.liveUntil = liveFrom().plus(LEASE);
    }

    Job job() {
        return job;
    }

    UUID token() {
        return lease().token();
    }

    Instant liveFrom() {
        return lease().heartbeatAt();
    }

    Instant liveUntil() {
        return liveUntil;
    }

    /** Renewed by a request that was sent then. */
    void kept(Instant sent) {
        if (!isEnding) {
            liveUntil = latest(liveUntil, inMillis(sent).plus(LEASE));
        }
    }

    /** Takes its number and stores what it made, as far as it gets; {@code false}: to be tried again. */
    boolean write(SimulatedContent content) {
        begun = begun.or(() -> content.begin(job));
        isStored = isStored || begun.filter(content::store).isPresent();
        return isStored;
    }

    /** Of what it stored. */
    JobResult result() {
        Run run = begun.orElseThrow();
        return new JobResult(
                run.id(),
                run.number(),
                run.id().value(),
                run.questions().size(),
                0,
                Map.of("written_by", "extractive"));
    }

    /** Its first decision stands. */
    void decide(Ending decision) {
        ending = ending.or(() -> Optional.of(decision));
    }

    boolean isDone() {
        return ending.filter(decision -> decision.event() == JobEventType.COMPLETED)
                .isPresent();
    }

    /** From the first time it is sent on, the lease may be gone. */
    Uni<FinishResult> end(Instant now) {
        if (!isEnding && inMillis(now).isBefore(liveUntil)) {
            liveUntil = inMillis(now);
        }
        isEnding = true;
        return ending.orElseThrow().write().get();
    }

    void ended(FinishResult finished) {
        answer = Optional.of(finished);
    }

    /** What the queue confirmed to have become of the job by this run's end. */
    Optional<JobEventType> confirmed() {
        return answer.flatMap(finished -> switch (finished) {
            case APPLIED -> ending.map(Ending::event);
            case CANCELLED -> Optional.of(JobEventType.CANCELLED);
            case LEASE_LOST -> Optional.empty();
        });
    }

    @Override
    public String toString() {
        return job.runId() + " of " + lease().owner() + ", live from " + liveFrom() + " until " + liveUntil;
    }

    private Lease lease() {
        return job.lease().orElseThrow();
    }

    /** As stored. */
    private static Instant inMillis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** @param event what the job tells when the queue agrees */
    record Ending(JobEventType event, Supplier<Uni<FinishResult>> write) {}
}
