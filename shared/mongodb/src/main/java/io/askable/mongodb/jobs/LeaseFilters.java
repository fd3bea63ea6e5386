package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobStatus;
import io.askable.mongodb.support.Conditions;
import java.util.Collection;
import java.util.UUID;
import org.bson.conversions.Bson;

/** The filters under which a worker's writes count. */
final class LeaseFilters {

    private LeaseFilters() {}

    /** This run and no other holds the job. */
    static Bson by(Job claimed) {
        return Conditions.all(
                id(claimed.id()),
                in(JobStatus.PROCESSING),
                Filters.eq(JobFields.TOKEN, token(claimed).toString()));
    }

    static Bson byAny(Collection<UUID> tokens) {
        return Conditions.all(
                in(JobStatus.PROCESSING),
                Filters.in(JobFields.TOKEN, tokens.stream().map(UUID::toString).toList()));
    }

    static Bson withoutCancelRequest() {
        return Filters.eq(JobFields.CANCEL_REQUESTED_AT, null);
    }

    /** Nothing happened to the job since it was read. */
    static Bson unchanged(Job seen) {
        return Conditions.all(id(seen.id()), in(seen.status()), Filters.eq(JobFields.SEQ, seen.seq()));
    }

    static Bson id(JobId id) {
        return Filters.eq(JobFields.ID, id.value());
    }

    static Bson in(JobStatus status) {
        return Filters.eq(JobFields.STATUS, status.wireName());
    }

    static UUID token(Job claimed) {
        return claimed.lease()
                .orElseThrow(() -> new IllegalArgumentException("Job " + claimed.id() + " was not claimed"))
                .token();
    }
}
