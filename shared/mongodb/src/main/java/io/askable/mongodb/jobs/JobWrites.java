package io.askable.mongodb.jobs;

import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Transition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;

/**
 * Turns a move of the domain into what is written: a whole document for a new job, else an update that touches only what the
 * move changed, so that it may rest on an older picture of the job.
 */
final class JobWrites {

    /** Fields that some state has and another has not. */
    private static final Set<String> STATE_FIELDS = Set.of(
            JobFields.AVAILABLE_AT,
            JobFields.LEASE,
            JobFields.DEDUP_KEY,
            JobFields.CANCEL_REQUESTED_AT,
            JobFields.COMPLETED_AT,
            JobFields.EXPIRE_AT,
            JobFields.RESULT,
            JobFields.PUBLISH_PENDING);

    private final JobParts parts;

    JobWrites(Retention retention) {
        this.parts = new JobParts(retention);
    }

    Document insert(Transition submitted) {
        return document(submitted.after()).append(JobFields.OUTBOX, events(submitted));
    }

    /** Everything but the outbox. */
    Document document(Job job) {
        Document document = new Document(JobFields.ID, job.id().value())
                .append("type", job.type())
                .append(JobFields.BLOG_URL, job.url().value())
                .append("host", job.url().host())
                .append(JobFields.OWNER, job.owner().id())
                .append("force", job.force())
                .append(JobFields.STATUS, job.status().wireName())
                .append(JobFields.PRIORITY, job.priority())
                .append(JobFields.ATTEMPT, job.attempt())
                .append("max_attempts", job.maxAttempts())
                .append(JobFields.SNOOZES, job.snoozes())
                .append(JobFields.FENCE, job.fence())
                .append(
                        JobFields.ERRORS,
                        job.errors().stream().map(JobParts::error).toList())
                .append(JobFields.SEQ, job.seq())
                .append("correlation_id", job.correlationId())
                .append("created_at", JobParts.date(job.createdAt()))
                .append(JobFields.UPDATED_AT, JobParts.date(job.updatedAt()));
        job.progress().ifPresent(progress -> document.append(JobFields.PROGRESS, JobParts.progress(progress)));
        job.checkpoint().ifPresent(saved -> document.append(JobFields.CHECKPOINT, JobParts.checkpoint(saved)));
        job.startedAt().ifPresent(at -> document.append(JobFields.STARTED_AT, JobParts.date(at)));
        job.trace().ifPresent(trace -> document.append("trace", trace));
        document.putAll(parts.ofState(job));
        return document;
    }

    Document update(Job before, Transition move) {
        return changes(before, move).toUpdate();
    }

    /** As {@link #update}, leaving word of whose run ended and how. */
    Document endOfRun(Job before, Transition move, UUID token, String outcome) {
        UpdateBuilder changes = changes(before, move);
        changes.set(JobFields.LAST_RUN, lastRun(token, outcome));
        return changes.toUpdate();
    }

    static Document lastRun(UUID token, String outcome) {
        return new Document("token", token.toString()).append("outcome", outcome);
    }

    private UpdateBuilder changes(Job before, Transition move) {
        Job after = move.after();
        UpdateBuilder changes = new UpdateBuilder();
        changes.set(JobFields.UPDATED_AT, JobParts.date(after.updatedAt()));
        if (before.attempt() != after.attempt()) {
            changes.set(JobFields.ATTEMPT, after.attempt());
        }
        if (before.snoozes() != after.snoozes()) {
            changes.set(JobFields.SNOOZES, after.snoozes());
        }
        part(changes, JobFields.PROGRESS, before.progress(), after.progress(), JobParts::progress);
        part(changes, JobFields.CHECKPOINT, before.checkpoint(), after.checkpoint(), JobParts::checkpoint);
        part(changes, JobFields.STARTED_AT, before.startedAt(), after.startedAt(), JobParts::date);
        if (!before.errors().equals(after.errors())) {
            Document error = JobParts.error(after.errors().getLast());
            changes.push(JobFields.ERRORS, new Document("$each", List.of(error)).append("$slice", -Job.MAX_ERRORS));
        }
        if (!move.events().isEmpty()) {
            changes.push(JobFields.OUTBOX, EventMapper.push(events(move)));
            changes.increase(JobFields.SEQ, move.events().size());
        }
        state(changes, before, after);
        return changes;
    }

    /**
     * A new status writes every field of its state and removes those of all others, also what somebody else added meanwhile,
     * e.g. a cancel request. Within one status only what differs is touched, and never the lease.
     */
    private void state(UpdateBuilder changes, Job before, Job after) {
        boolean moved = before.status() != after.status();
        Document fields = parts.ofState(after);
        Document known = parts.ofState(before);
        for (String field : STATE_FIELDS) {
            Object value = fields.get(field);
            boolean differs = moved || !Objects.equals(value, known.get(field));
            if (differs && value != null) {
                changes.set(field, value);
            } else if (differs) {
                changes.remove(field);
            }
        }
        if (moved) {
            changes.set(JobFields.STATUS, after.status().wireName());
        }
        if (moved && before.status().isFinal()) {
            changes.remove(JobFields.LAST_RUN);
        }
        if (after.status() == JobStatus.PROCESSING) {
            changes.leave(JobFields.LEASE);
        }
    }

    private static <T> void part(
            UpdateBuilder changes, String field, Optional<T> before, Optional<T> after, Function<T, Object> write) {
        if (before.equals(after)) {
            return;
        }
        after.ifPresentOrElse(value -> changes.set(field, write.apply(value)), () -> changes.remove(field));
    }

    private static List<Document> events(Transition move) {
        return move.events().stream().map(EventMapper::toDocument).toList();
    }
}
