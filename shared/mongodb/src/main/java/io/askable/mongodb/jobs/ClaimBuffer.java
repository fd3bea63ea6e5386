package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.askable.jobs.JobId;
import io.askable.jobs.JobStatus;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.FailingDocuments;
import io.askable.mongodb.support.Find;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The due jobs of one band, as seen a moment ago: one look serves many claims, and claimers of this instance do not meet at the
 * head of the queue, for each is handed another job. A candidate may be gone by the time it is claimed; the claim finds out.
 *
 * <p>Jobs come in the order of the index. Only after a claim was lost to another instance does the next look come shuffled:
 * else both would walk the same list in step, each losing every second job to the other.
 */
final class ClaimBuffer {

    /** Ids alone, so that even the last of them costs little when it is thrown away. */
    static final int AT_ONCE = 64;

    /** What is better by then, or gone, is seen by the next look. */
    private static final long MEMORY_NANOS = Duration.ofMillis(250).toNanos();

    private final Documents jobs;
    private final int band;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private final FailingDocuments failing = new FailingDocuments("claim");
    private final Deque<JobId> seen = new ArrayDeque<>();
    private Optional<Look> underWay = Optional.empty();
    private long seenAt;
    private int looks;
    private boolean isContended;

    ClaimBuffer(Documents jobs, int band, InstantSource clock, LongSupplier nanoTime, RandomGenerator random) {
        this.jobs = jobs;
        this.band = band;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.random = random;
    }

    /** Each to one caller. Empty: a look that began after this call found nothing that nobody else was handed. */
    Uni<Optional<JobId>> next() {
        return next(looksBegun());
    }

    private Uni<Optional<JobId>> next(int looksBefore) {
        Optional<JobId> known = known();
        if (known.isPresent()) {
            return Uni.createFrom().item(known);
        }
        Look look = look();
        return look.found().chain(found -> {
            Optional<JobId> mine = known();
            boolean wasLast = look.number() > looksBefore && found < AT_ONCE;
            return mine.isPresent() || wasLast ? Uni.createFrom().item(mine) : next(looksBefore);
        });
    }

    /** Somebody else was faster; what they saw too is no good any more. */
    synchronized void lost() {
        seen.clear();
        isContended = true;
    }

    private synchronized int looksBegun() {
        return looks;
    }

    /** As {@link #next}, of those seen already. */
    synchronized Optional<JobId> known() {
        if (nanoTime.getAsLong() - seenAt >= MEMORY_NANOS) {
            seen.clear();
        }
        return Optional.ofNullable(seen.poll());
    }

    /** Those who need one at the same time share it. */
    private synchronized Look look() {
        Look look = underWay.orElseGet(() -> new Look(++looks, ask()));
        underWay = Optional.of(look);
        return look;
    }

    private Uni<Integer> ask() {
        return Uni.createFrom()
                .deferred(() -> jobs.find(Find.where(due())
                        .only(Projections.include(JobFields.ID))
                        .hinted(JobSchema.CLAIM)
                        .atMost(AT_ONCE)))
                .map(this::remember)
                .onTermination()
                .invoke(this::ended)
                .memoize()
                .indefinitely();
    }

    private Bson due() {
        return Conditions.all(
                LeaseFilters.in(JobStatus.QUEUED),
                Filters.eq(JobFields.PRIORITY, band),
                Filters.lte(JobFields.AVAILABLE_AT, JobParts.date(clock.instant())));
    }

    /** @return how many of them can be claimed */
    private synchronized int remember(List<Document> found) {
        failing.met(found);
        List<JobId> ids = new ArrayList<>(failing.read(found, job -> new JobId(job.getString(JobFields.ID))));
        if (isContended) {
            Collections.shuffle(ids, random);
            isContended = false;
        }
        seen.clear();
        seen.addAll(ids);
        seenAt = nanoTime.getAsLong();
        return ids.size();
    }

    private synchronized void ended() {
        underWay = Optional.empty();
    }

    /** @param found how many can be claimed of those seen, at most {@link #AT_ONCE} */
    private record Look(int number, Uni<Integer> found) {}
}
