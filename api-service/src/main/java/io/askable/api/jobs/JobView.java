package io.askable.api.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A job as clients see it. Every field is always there; what is absent is {@code null}.
 *
 * @param status one of the five wire names; a run that readers do not see yet is still {@code processing}
 * @param failureCount attempts that ended in an error
 * @param nextAttemptAt when a job that waits for a time becomes due
 * @param deduplicated whether an enqueue found this job instead of making one
 */
@JsonInclude
@RegisterForReflection
record JobView(
        String jobId,
        String blogUrl,
        String status,
        int failureCount,
        int attempt,
        int maxAttempts,
        Optional<String> errorMessage,
        Optional<String> errorCode,
        Optional<Instant> nextAttemptAt,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Instant updatedAt,
        Optional<Double> processingTimeSeconds,
        Optional<ProgressView> progress,
        Optional<String> workerId,
        Optional<ResultView> result,
        boolean deduplicated) {

    /** How far the present run is. */
    record ProgressView(String stage, int percent) {}

    /** What the job left behind. */
    record ResultView(String summaryId, int questionCount, int embeddingCount, Map<String, Object> processingDetails) {}
}
