package io.askable.mongodb.jobs;

import io.askable.jobs.Checkpoint;
import io.askable.jobs.Job;
import io.askable.jobs.JobError;
import io.askable.jobs.JobResult;
import io.askable.jobs.JobState;
import io.askable.jobs.Lease;
import io.askable.jobs.Progress;
import io.askable.mongodb.support.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;

/** Writes the parts of a job's document; {@link JobMapper} reads them. */
final class JobParts {

    private final Retention retention;

    JobParts(Retention retention) {
        this.retention = retention;
    }

    static String dedupKey(Job job) {
        return Digest.of(job.type(), job.owner().id(), job.url().value());
    }

    /** The fields that are there in this state only, without those that are absent in it. */
    Document ofState(Job job) {
        Document active = new Document(JobFields.DEDUP_KEY, dedupKey(job));
        return switch (job.state()) {
            case JobState.Queued queued -> active.append(JobFields.AVAILABLE_AT, date(queued.availableAt()));
            case JobState.Processing processing -> processing(active, processing);
            case JobState.Completed completed -> completed(completed);
            case JobState.Failed failed -> ended(failed.at(), retention.ofFailed());
            case JobState.Cancelled cancelled -> ended(cancelled.at(), retention.ofCancelled());
        };
    }

    static Document lease(Lease lease) {
        return new Document("token", lease.token().toString())
                .append("owner", lease.owner().value())
                .append("claimed_at", date(lease.claimedAt()))
                .append("heartbeat_at", date(lease.heartbeatAt()));
    }

    static Document progress(Progress progress) {
        return new Document("stage", progress.stage().wireName())
                .append("percent", progress.percent())
                .append("at", date(progress.at()));
    }

    static Document checkpoint(Checkpoint checkpoint) {
        Document document = new Document("stage", checkpoint.stage().wireName());
        checkpoint.ref().ifPresent(ref -> document.append("ref", ref));
        checkpoint.slotAt().ifPresent(at -> document.append("slot_at", date(at)));
        return document;
    }

    static Document error(JobError error) {
        return new Document("attempt", error.attempt())
                .append("at", date(error.at()))
                .append("class", error.code().isRetryable() ? "retryable" : "final")
                .append("code", error.code().wireName())
                .append("message", error.message())
                .append("worker", error.worker().value());
    }

    static Date date(Instant at) {
        return Date.from(at);
    }

    private static Document processing(Document active, JobState.Processing processing) {
        processing.cancelRequestedAt().ifPresent(at -> active.append(JobFields.CANCEL_REQUESTED_AT, date(at)));
        return active.append(JobFields.LEASE, lease(processing.lease()));
    }

    private Document completed(JobState.Completed completed) {
        Document document =
                ended(completed.at(), retention.ofCompleted()).append(JobFields.RESULT, result(completed.result()));
        return completed.publishPending() ? document.append(JobFields.PUBLISH_PENDING, true) : document;
    }

    private static Document ended(Instant at, Duration kept) {
        return new Document(JobFields.COMPLETED_AT, date(at)).append(JobFields.EXPIRE_AT, date(at.plus(kept)));
    }

    private static Document result(JobResult result) {
        return new Document("run_id", result.runId().value())
                .append("run_number", result.runNumber())
                .append("summary_id", result.summaryId())
                .append("question_count", result.questionCount())
                .append("embedding_count", result.embeddingCount())
                .append("processing_details", details(result.details()));
    }

    /** Names of models may hold a dot, which no server takes in a key. */
    private static Document details(Map<String, Object> details) {
        Document document = new Document();
        details.forEach((key, value) -> document.append(key.replace('.', '_').replace('$', '_'), value));
        return document;
    }
}
