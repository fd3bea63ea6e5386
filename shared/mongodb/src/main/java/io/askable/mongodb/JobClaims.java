package io.askable.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobStatus;
import io.askable.jobs.NewJob;
import io.askable.jobs.WorkerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Takes due jobs, one conditional update by id each. No sort: it would make the server start over on every lost race; the order
 * is that of the index. While jobs keep coming the bands are asked directly, else one cheap look comes first.
 */
final class JobClaims {

    private static final List<Integer> ALL_BANDS = IntStream.rangeClosed(NewJob.FIRST_PRIORITY, NewJob.LAST_PRIORITY)
            .boxed()
            .toList();

    private final Documents jobs;
    private final InstantSource clock;
    private final Supplier<UUID> tokens;
    private final BandTurns turns;
    private final List<Candidates> candidates;
    private volatile boolean isBusy;

    JobClaims(Documents jobs, InstantSource clock, RandomGenerator random, LongSupplier nanoTime) {
        this.jobs = jobs;
        this.clock = clock;
        this.tokens = () -> new UUID(random.nextLong(), random.nextLong());
        this.turns = new BandTurns(nanoTime);
        this.candidates = ALL_BANDS.stream()
                .map(band -> new Candidates(jobs, band, clock, nanoTime, random))
                .toList();
    }

    Uni<List<Job>> claim(int wanted, WorkerId worker) {
        if (wanted < 1) {
            return Uni.createFrom().item(List.of());
        }
        return isAnythingDue()
                .chain(due ->
                        due ? fill(new Round(wanted, worker)) : Uni.createFrom().item(List.of()));
    }

    private Uni<Boolean> isAnythingDue() {
        if (isBusy) {
            return Uni.createFrom().item(true);
        }
        Bson due = Conditions.all(
                Held.in(JobStatus.QUEUED),
                Filters.in(JobFields.PRIORITY, ALL_BANDS),
                Filters.lte(JobFields.AVAILABLE_AT, JobParts.date(clock.instant())));
        return jobs.findFirst(
                        Find.where(due).only(Projections.include(JobFields.ID)).hinted(JobSchema.CLAIM))
                .map(Optional::isPresent);
    }

    private Uni<List<Job>> fill(Round round) {
        return takeNext(round, turns.next().iterator())
                .onFailure(failure -> !round.taken.isEmpty())
                .recoverWithItem(Optional.empty())
                .chain(job -> {
                    job.ifPresent(round.taken::add);
                    isBusy = job.isPresent();
                    boolean enough = job.isEmpty() || round.taken.size() == round.wanted;
                    return enough ? Uni.createFrom().item(List.copyOf(round.taken)) : fill(round);
                });
    }

    /** From the first band that has one. What this round found empty it does not ask again. */
    private Uni<Optional<Job>> takeNext(Round round, Iterator<Integer> bands) {
        if (!bands.hasNext()) {
            return Uni.createFrom().item(Optional.empty());
        }
        int band = bands.next();
        if (round.empty.contains(band)) {
            return takeNext(round, bands);
        }
        return take(round, band).chain(job -> {
            if (job.isPresent()) {
                return Uni.createFrom().item(job);
            }
            round.empty.add(band);
            turns.foundEmpty(band);
            return takeNext(round, bands);
        });
    }

    /** Tries one candidate after the other until one is still there. */
    private Uni<Optional<Job>> take(Round round, int band) {
        Candidates ofBand = candidates.get(band - NewJob.FIRST_PRIORITY);
        return ofBand.next()
                .chain(id -> id.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : take(id.get(), round).chain(job -> {
                            if (job.isPresent()) {
                                return Uni.createFrom().item(job);
                            }
                            ofBand.lost();
                            return take(round, band);
                        }));
    }

    private Uni<Optional<Job>> take(JobId id, Round round) {
        UUID token = tokens.get();
        Instant now = clock.instant();
        Bson due = Conditions.all(
                Held.id(id), Held.in(JobStatus.QUEUED), Filters.lte(JobFields.AVAILABLE_AT, JobParts.date(now)));
        return jobs.findOneAndUpdate(due, claimed(token, round.worker, JobParts.date(now)), options())
                .onFailure()
                .recoverWithUni(lost -> readBack(id, token, lost))
                .map(found -> found.map(JobMapper::toJob));
    }

    /** The reply is lost, the job perhaps not: only this claim knows the token. */
    private Uni<Optional<Document>> readBack(JobId id, UUID token, Throwable lost) {
        Bson mine = Conditions.all(Held.id(id), Filters.eq(JobFields.TOKEN, token.toString()));
        return jobs.findFirst(Find.where(mine))
                .onFailure()
                .transform(unread -> lost)
                .map(job -> {
                    if (job.isEmpty()) {
                        throw (RuntimeException) lost;
                    }
                    return job;
                });
    }

    private static Bson claimed(UUID token, WorkerId worker, Date now) {
        Document set = new Document(JobFields.STATUS, JobStatus.PROCESSING.wireName())
                .append(JobFields.TOKEN, token.toString())
                .append(JobFields.LEASE + ".owner", worker.value())
                .append(JobFields.LEASE + ".claimed_at", now)
                .append(JobFields.UPDATED_AT, now);
        Document event = EventMapper.claimed(now, worker.value());
        return new Document("$set", set)
                .append("$currentDate", new Document(JobFields.HEARTBEAT_AT, true))
                .append(
                        "$inc",
                        new Document(JobFields.ATTEMPT, 1)
                                .append(JobFields.FENCE, 1L)
                                .append(JobFields.SEQ, 1L))
                .append("$unset", new Document(JobFields.PROGRESS, ""))
                .append("$push", new Document(JobFields.OUTBOX, EventMapper.push(List.of(event))));
    }

    private static FindOneAndUpdateOptions options() {
        return new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(Projections.exclude(JobFields.OUTBOX));
    }

    /** One call: what it took so far and where nothing is left. */
    private static final class Round {

        final int wanted;
        final WorkerId worker;
        final List<Job> taken = new ArrayList<>();
        final Set<Integer> empty = new HashSet<>();

        Round(int wanted, WorkerId worker) {
            this.wanted = wanted;
            this.worker = worker;
        }
    }
}
