package io.askable.benchmarks.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plays a job's events again and says which of them could not have followed the one before. */
final class History {

    private enum State {
        NONE,
        WAITING,
        RUNNING,
        STARTED,
        /** The run was taken away; whether that ended the job is told next, if at all. */
        TAKEN,
        ENDED
    }

    private final JobSnapshot job;
    private final Duration lease;
    private final List<String> problems = new ArrayList<>();
    private State state;
    private Instant claimedAt = Instant.MIN;
    private int claims;
    private int givenBack;
    private int mostAttempts;
    private int completions;

    private History(JobSnapshot job, Duration lease) {
        this.job = job;
        this.lease = lease;
        this.state = job.hasWholeHistory() ? State.NONE : State.WAITING;
    }

    /** @param lease for how long a claim is good without being renewed */
    static History of(JobSnapshot job, Duration lease) {
        History history = new History(job, lease);
        List<StoredEvent> events = job.events();
        // The oldest may be gone; then the first that is left says where the job stood.
        int first = job.hasWholeHistory() ? 0 : firstClaim(events);
        events.subList(first, events.size()).forEach(history::follow);
        history.finish();
        return history;
    }

    private static int firstClaim(List<StoredEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).is("claimed")) {
                return i;
            }
        }
        return events.size();
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** How many claims counted at once, at most. */
    int mostAttempts() {
        return mostAttempts;
    }

    int completions() {
        return completions;
    }

    private void follow(StoredEvent event) {
        State next = next(event);
        if (next == State.NONE) {
            problems.add("I8 " + event.type() + " after " + state);
            next = afterTheImpossible(event);
        }
        if (event.is("completed")) {
            completions++;
        }
        event.fence()
                .ifPresent(fence -> require(
                        !job.hasWholeHistory() || fence == claims,
                        "I3 fence " + fence + " told by " + event.type() + " after " + claims + " claims"));
        state = next;
    }

    private State afterTheImpossible(StoredEvent event) {
        if (event.is("claimed")) {
            return claim(event);
        }
        return event.endsTheJob() ? State.ENDED : State.WAITING;
    }

    /** {@link State#NONE}: not possible here. */
    private State next(StoredEvent event) {
        return switch (event.type()) {
            case "job.submitted" -> state == State.NONE ? State.WAITING : State.NONE;
            case "job.claimed" -> state == State.WAITING || state == State.TAKEN ? claim(event) : State.NONE;
            case "job.started" -> state == State.RUNNING ? State.STARTED : State.NONE;
            case "job.completed" -> isRunning() ? State.ENDED : State.NONE;
            case "job.released" -> isRunning() ? giveBack() : State.NONE;
            case "job.timeout" -> isRunning() ? takeAway(event) : State.NONE;
            case "job.failed" -> failed(event);
            case "job.cancelled" ->
                isRunning() || state == State.WAITING || state == State.TAKEN ? State.ENDED : State.NONE;
            default -> State.NONE;
        };
    }

    private boolean isRunning() {
        return state == State.RUNNING || state == State.STARTED;
    }

    private State claim(StoredEvent event) {
        claims++;
        claimedAt = event.at();
        mostAttempts = Math.max(mostAttempts, claims - givenBack);
        return State.RUNNING;
    }

    private State giveBack() {
        givenBack++;
        return State.WAITING;
    }

    private State takeAway(StoredEvent event) {
        require(
                !event.at().isBefore(claimedAt.plus(lease)),
                "I1 taken away " + Duration.between(claimedAt, event.at()) + " after its claim");
        return State.TAKEN;
    }

    private State failed(StoredEvent event) {
        if (event.endsTheJob()) {
            return isRunning() || state == State.TAKEN ? State.ENDED : State.NONE;
        }
        return isRunning() ? State.WAITING : State.NONE;
    }

    private void finish() {
        require(state == State.ENDED == job.isFinal(), "I2 is " + job.status() + " after " + state);
        require(
                !job.hasWholeHistory() || claims == job.fence(),
                "I3 fence " + job.fence() + " after " + claims + " claims");
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
