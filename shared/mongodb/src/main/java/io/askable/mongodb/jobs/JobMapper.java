package io.askable.mongodb.jobs;

import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobError;
import io.askable.jobs.JobId;
import io.askable.jobs.JobResult;
import io.askable.jobs.JobState;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Lease;
import io.askable.jobs.Progress;
import io.askable.jobs.RunId;
import io.askable.jobs.Stage;
import io.askable.jobs.WorkerId;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** Reads the flat document of a job. */
final class JobMapper {

    private JobMapper() {}

    static Job toJob(Document document) {
        return new Job(
                new JobId(document.getString(JobFields.ID)),
                document.getString("type"),
                BlogUrl.of(document.getString(JobFields.BLOG_URL)),
                new Owner(document.getString(JobFields.OWNER)),
                document.getBoolean("force"),
                document.getInteger(JobFields.PRIORITY),
                document.getInteger(JobFields.ATTEMPT),
                document.getInteger("max_attempts"),
                document.getInteger(JobFields.SNOOZES),
                document.getLong(JobFields.FENCE),
                document.getLong(JobFields.SEQ),
                state(document),
                part(document, JobFields.PROGRESS).map(JobMapper::progress),
                part(document, JobFields.CHECKPOINT).map(JobMapper::checkpoint),
                document.getList(JobFields.ERRORS, Document.class, List.of()).stream()
                        .map(JobMapper::error)
                        .toList(),
                document.getString("correlation_id"),
                Optional.ofNullable(document.getString("trace")),
                at(document, "created_at"),
                findAt(document, JobFields.STARTED_AT),
                at(document, JobFields.UPDATED_AT));
    }

    private static JobState state(Document document) {
        return switch (JobStatus.ofWireName(document.getString(JobFields.STATUS))) {
            case QUEUED -> new JobState.Queued(at(document, JobFields.AVAILABLE_AT));
            case PROCESSING ->
                new JobState.Processing(
                        lease(document.get(JobFields.LEASE, Document.class)),
                        findAt(document, JobFields.CANCEL_REQUESTED_AT));
            case COMPLETED ->
                new JobState.Completed(
                        at(document, JobFields.COMPLETED_AT),
                        result(document.get(JobFields.RESULT, Document.class)),
                        document.containsKey(JobFields.PUBLISH_PENDING));
            case FAILED -> new JobState.Failed(at(document, JobFields.COMPLETED_AT));
            case CANCELLED -> new JobState.Cancelled(at(document, JobFields.COMPLETED_AT));
        };
    }

    private static Lease lease(Document lease) {
        return new Lease(
                UUID.fromString(lease.getString("token")),
                new WorkerId(lease.getString("owner")),
                at(lease, "claimed_at"),
                at(lease, "heartbeat_at"));
    }

    private static Progress progress(Document progress) {
        return new Progress(
                Stage.ofWireName(progress.getString("stage")), progress.getInteger("percent"), at(progress, "at"));
    }

    private static Checkpoint checkpoint(Document checkpoint) {
        return new Checkpoint(
                Stage.ofWireName(checkpoint.getString("stage")),
                Optional.ofNullable(checkpoint.getString("ref")),
                findAt(checkpoint, "slot_at"));
    }

    private static JobError error(Document error) {
        return new JobError(
                error.getInteger("attempt"),
                at(error, "at"),
                ErrorCode.ofWireName(error.getString("code")),
                error.getString("message"),
                new WorkerId(error.getString("worker")));
    }

    private static JobResult result(Document result) {
        return new JobResult(
                new RunId(result.getString("run_id")),
                result.getLong("run_number"),
                result.getString("summary_id"),
                result.getInteger("question_count"),
                result.getInteger("embedding_count"),
                result.get("processing_details", Document.class));
    }

    private static Instant at(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static Optional<Instant> findAt(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }

    private static Optional<Document> part(Document document, String field) {
        return Optional.ofNullable(document.get(field, Document.class));
    }
}
