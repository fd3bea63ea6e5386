package io.askable.api.jobs;

import io.askable.jobs.NewJob;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish to process a post.
 *
 * @param force process even when nothing changed; default false
 * @param priority band, 0 first to 3 last; default 1
 */
record ProcessRequest(
        @Schema(required = true, examples = "https://blog.example/how-queues-work") @NotNull(message = "is required")
        String blogUrl,

        @Schema(defaultValue = "false") @Nullable Boolean force,

        @Schema(defaultValue = "1", minimum = "0", maximum = "3")
        @Min(value = NewJob.FIRST_PRIORITY, message = "must be 0 to 3")
        @Max(value = NewJob.LAST_PRIORITY, message = "must be 0 to 3")
        @Nullable
        Integer priority) {
    boolean isForced() {
        return Boolean.TRUE.equals(force);
    }

    int band() {
        return priority == null ? NewJob.DEFAULT_PRIORITY : priority;
    }
}
