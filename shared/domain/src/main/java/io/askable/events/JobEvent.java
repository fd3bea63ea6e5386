package io.askable.events;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to a job, as it leaves the job's document. Its number in the job's history is not stored: it
 * follows from its place in the outbox.
 *
 * @param at the database's clock
 * @param attempt the run it belongs to; 0 before the first claim
 * @param fence the fencing token of that run; 0 before the first claim
 * @param details what else a listener needs, all text, e.g. {@code code}, {@code final}, {@code worker}; may be empty
 */
public record JobEvent(JobEventType type, Instant at, int attempt, long fence, Map<String, String> details) {

    public JobEvent {
        details = Map.copyOf(details);
    }
}
