package io.askable.testkit.jobs;

import io.askable.events.JobEvent;
import io.askable.jobs.Job;
import io.askable.jobs.JobState;
import io.askable.jobs.JobState.Processing;
import io.askable.jobs.JobState.Queued;
import io.askable.jobs.Lease;
import io.askable.jobs.Outcome;
import io.askable.jobs.RunId;
import io.askable.jobs.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the queue in memory keeps of one job: the job, all it told, and whose run ended last. */
final class StoredJob {

    private static final Duration MONTH = Duration.ofDays(30);

    private Job job;
    private final List<JobEvent> events = new ArrayList<>();
    private Optional<LastRun> lastRun = Optional.empty();

    StoredJob(Transition submitted) {
        this.job = submitted.after();
        this.events.addAll(submitted.events());
    }

    Job job() {
        return job;
    }

    List<JobEvent> events() {
        return List.copyOf(events);
    }

    Job apply(Transition transition) {
        job = transition.after();
        events.addAll(transition.events());
        return job;
    }

    /** As {@link #apply}, remembering whose run ended and how, so that its repeat is recognised. */
    void end(UUID token, Class<? extends Outcome> how, Transition transition) {
        apply(transition);
        lastRun = Optional.of(new LastRun(token, how));
    }

    void forgetLastRun() {
        lastRun = Optional.empty();
    }

    boolean wasEndedBy(UUID token, Class<? extends Outcome> how) {
        return lastRun.equals(Optional.of(new LastRun(token, how)));
    }

    boolean isHeldBy(UUID token) {
        return job.lease().map(Lease::token).filter(token::equals).isPresent();
    }

    boolean isDue(Instant now) {
        return job.state() instanceof Queued(Instant availableAt) && !availableAt.isAfter(now);
    }

    Instant availableAt() {
        return ((Queued) job.state()).availableAt();
    }

    boolean isLeaseOlderThan(Instant limit) {
        return job.lease().filter(lease -> lease.heartbeatAt().isBefore(limit)).isPresent();
    }

    boolean isCancelRequested() {
        return job.state() instanceof Processing processing
                && processing.cancelRequestedAt().isPresent();
    }

    boolean isFinishedWith(RunId run) {
        return job.state() instanceof JobState.Completed completed
                && completed.result().runId().equals(run);
    }

    boolean isExpired(Instant now) {
        return switch (job.state()) {
            case Queued queued -> false;
            case Processing processing -> false;
            case JobState.Completed completed -> !completed.at().plus(MONTH).isAfter(now);
            case JobState.Cancelled cancelled -> !cancelled.at().plus(MONTH).isAfter(now);
            case JobState.Failed failed ->
                !failed.at().plus(MONTH.multipliedBy(3)).isAfter(now);
        };
    }

    private record LastRun(UUID token, Class<? extends Outcome> how) {}
}
