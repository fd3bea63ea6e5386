package io.askable.api.jobs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which failed jobs to run again.
 *
 * @param dryRun only count; default false
 * @param code only those whose last error has this code; default all
 */
record RetryFailedRequest(
        @Schema(defaultValue = "false") @Nullable Boolean dryRun,
        @Schema(examples = "http_5xx") @Nullable String code) {
    static final RetryFailedRequest ALL = new RetryFailedRequest(null, null);

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
