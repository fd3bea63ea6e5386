package io.askable.jobs;

import io.askable.events.JobEvent;
import io.askable.events.JobEventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A job after a move, and what it tells, in order. */
public record Transition(Job after, List<JobEvent> events) {

    public Transition {
        events = List.copyOf(events);
    }

    /** The same move, telling one thing more before the rest. */
    Transition precededBy(JobEventType type, Instant at, Map<String, String> details) {
        JobEvent event = new JobEvent(type, at, after.attempt(), after.fence(), details);
        return new Transition(after.withSeq(after.seq() + 1), List.of(event, events.getFirst()));
    }
}
