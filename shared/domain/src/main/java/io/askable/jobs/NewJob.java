package io.askable.jobs;

import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.util.Optional;

/**
 * A request to process a post.
 *
 * @param force process even when nothing changed
 * @param priority band, 0 first to 3 last; 1 is usual, 2 is bulk
 * @param idempotencyKey the caller's own name for this request, unique per owner for 24 h
 * @param trace W3C traceparent of the request
 */
public record NewJob(
        JobId id,
        BlogUrl url,
        Owner owner,
        boolean force,
        int priority,
        Optional<String> idempotencyKey,
        String correlationId,
        Optional<String> trace) {

    public static final int FIRST_PRIORITY = 0;
    public static final int DEFAULT_PRIORITY = 1;
    public static final int LAST_PRIORITY = 3;

    public NewJob {
        if (priority < FIRST_PRIORITY || priority > LAST_PRIORITY) {
            throw new IllegalArgumentException("Priority is 0 to 3, not " + priority);
        }
    }

    /** The same request under another id, e.g. the one that its idempotency key was given. */
    public NewJob under(JobId other) {
        return new NewJob(other, url, owner, force, priority, idempotencyKey, correlationId, trace);
    }
}
