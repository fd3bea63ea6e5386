package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.askable.jobs.IdempotencyMismatch;
import io.askable.jobs.JobId;
import io.askable.jobs.NewJob;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Digest;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.DuplicateKey;
import io.askable.mongodb.support.Find;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Which job an owner's own name for a request stands for, for 24 h. The key is written before its job, so a request that dies
 * in between is taken up under the same job id when it comes again.
 */
final class IdempotencyKeys {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final String JOB_ID = "job_id";
    private static final String REQUEST_HASH = "request_hash";

    private final Documents keys;
    private final InstantSource clock;

    IdempotencyKeys(Documents keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The id this request's job has or is to have. Fails with {@link IdempotencyMismatch} when the key means another request. */
    Uni<JobId> reserve(NewJob request, String key) {
        return keys.insert(entry(request, key))
                .replaceWith(request.id())
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> known(request, key));
    }

    /** From now on the key answers this job. */
    Uni<Void> point(NewJob request, String key, JobId job) {
        return keys.updateOne(byKey(request, key), Updates.set(JOB_ID, job.value()))
                .replaceWithVoid();
    }

    private Uni<JobId> known(NewJob request, String key) {
        return keys.findFirst(Find.where(byKey(request, key)))
                .chain(found -> found.isPresent()
                        ? answer(request, key, found.get())
                        // Expired and deleted between the two looks.
                        : reserve(request, key));
    }

    private Uni<JobId> answer(NewJob request, String key, Document known) {
        if (!known.getDate(JobFields.EXPIRE_AT).toInstant().isAfter(clock.instant())) {
            return renew(request, key, known);
        }
        return known.getString(REQUEST_HASH).equals(hash(request))
                ? Uni.createFrom().item(new JobId(known.getString(JOB_ID)))
                : Uni.createFrom().failure(new IdempotencyMismatch(key));
    }

    /** Servers that do not expire documents still hold yesterday's key. */
    private Uni<JobId> renew(NewJob request, String key, Document expired) {
        Bson unchanged = Conditions.all(
                byKey(request, key), Filters.eq(JobFields.EXPIRE_AT, expired.getDate(JobFields.EXPIRE_AT)));
        Bson anew = Updates.combine(
                Updates.set(REQUEST_HASH, hash(request)),
                Updates.set(JOB_ID, request.id().value()),
                Updates.set(JobFields.EXPIRE_AT, expiry()));
        return keys.updateOne(unchanged, anew)
                .chain(matched -> matched == 1 ? Uni.createFrom().item(request.id()) : known(request, key));
    }

    private Document entry(NewJob request, String key) {
        return new Document(JobFields.ID, id(request, key))
                .append(REQUEST_HASH, hash(request))
                .append(JOB_ID, request.id().value())
                .append(JobFields.EXPIRE_AT, expiry());
    }

    private Date expiry() {
        Instant now = clock.instant();
        return Date.from(now.plus(LIFETIME));
    }

    private static Bson byKey(NewJob request, String key) {
        return Filters.eq(JobFields.ID, id(request, key));
    }

    private static String id(NewJob request, String key) {
        return Digest.of(request.owner().id(), key);
    }

    private static String hash(NewJob request) {
        return Digest.of(
                request.url().value(), Boolean.toString(request.force()), Integer.toString(request.priority()));
    }
}
