package io.askable.jobs;

import io.askable.events.JobEvent;
import io.askable.events.JobEventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields a move may touch, so that each move names only those it does. Lives within one transition. */
final class JobChange {

    private final Job before;
    int priority;
    int attempt;
    int snoozes;
    long fence;
    JobState state;
    Optional<Progress> progress;
    Optional<Checkpoint> checkpoint;
    Optional<Instant> startedAt;
    private List<JobError> errors;

    JobChange(Job before) {
        this.before = before;
        this.priority = before.priority();
        this.attempt = before.attempt();
        this.snoozes = before.snoozes();
        this.fence = before.fence();
        this.state = before.state();
        this.progress = before.progress();
        this.checkpoint = before.checkpoint();
        this.startedAt = before.startedAt();
        this.errors = before.errors();
    }

    void addError(ErrorCode code, String message, WorkerId worker, Instant at) {
        errors = before.errorsWith(new JobError(before.attempt(), at, code, message, worker));
    }

    Transition tell(JobEventType type, Instant at, Map<String, String> details) {
        JobEvent event = new JobEvent(type, at, attempt, fence, details);
        return new Transition(after(before.seq() + 1, at), List.of(event));
    }

    Transition silently(Instant at) {
        return new Transition(after(before.seq(), at), List.of());
    }

    Job after(long seq, Instant at) {
        return new Job(
                before.id(),
                before.type(),
                before.url(),
                before.owner(),
                before.force(),
                priority,
                attempt,
                before.maxAttempts(),
                snoozes,
                fence,
                seq,
                state,
                progress,
                checkpoint,
                errors,
                before.correlationId(),
                before.trace(),
                before.createdAt(),
                startedAt,
                at);
    }
}
