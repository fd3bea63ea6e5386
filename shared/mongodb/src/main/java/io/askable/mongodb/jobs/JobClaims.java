package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobStatus;
import io.askable.jobs.NewJob;
import io.askable.jobs.WorkerId;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.FailingDocuments;
import io.askable.mongodb.support.Find;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Takes due jobs, one conditional update by id each, those of several jobs in one command. No sort: it would make the server
 * start over on every lost race; the order is that of the index. While jobs keep coming the bands are asked directly, else one
 * cheap look comes first.
 */
final class JobClaims {

    private static final List<Integer> ALL_BANDS = IntStream.rangeClosed(NewJob.FIRST_PRIORITY, NewJob.LAST_PRIORITY)
            .boxed()
            .toList();

    private final Documents jobs;
    private final InstantSource clock;
    private final Supplier<UUID> tokens;
    private final PriorityRotation turns;
    private final FailingDocuments unreadable = new FailingDocuments("claim");
    private final List<ClaimBuffer> candidates;
    private volatile boolean isBusy;

    JobClaims(Documents jobs, InstantSource clock, RandomGenerator random, LongSupplier nanoTime) {
        this.jobs = jobs;
        this.clock = clock;
        this.tokens = () -> new UUID(random.nextLong(), random.nextLong());
        this.turns = new PriorityRotation(nanoTime);
        this.candidates = ALL_BANDS.stream()
                .map(band -> new ClaimBuffer(jobs, band, clock, nanoTime, random))
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
                LeaseFilters.in(JobStatus.QUEUED),
                Filters.in(JobFields.PRIORITY, ALL_BANDS),
                Filters.lte(JobFields.AVAILABLE_AT, JobParts.date(clock.instant())));
        return jobs.findFirst(
                        Find.where(due).only(Projections.include(JobFields.ID)).hinted(JobSchema.CLAIM))
                .map(Optional::isPresent);
    }

    private Uni<List<Job>> fill(Round round) {
        return pick(round)
                .chain(picked -> takeAll(picked, round))
                .onFailure(failure -> !round.taken.isEmpty())
                .recoverWithItem(false)
                .chain(goesOn -> goesOn ? fill(round) : Uni.createFrom().item(List.copyOf(round.taken)));
    }

    /**
     * As many as are wanted still, each from the first band that has one, as far as they were seen already: to look again before
     * these are taken would show them once more.
     */
    private Uni<List<Pick>> pick(Round round) {
        return pickFirst(round).map(first -> {
            Map<JobId, Pick> picked = new LinkedHashMap<>();
            Optional<Pick> next = first;
            while (next.filter(pick -> picked.putIfAbsent(pick.id(), pick) == null)
                    .isPresent()) {
                boolean enough = picked.size() == Math.min(round.missing(), ClaimBuffer.AT_ONCE);
                next = enough ? Optional.empty() : pickKnown(round);
            }
            return List.copyOf(picked.values());
        });
    }

    /** What this round found empty it does not ask again. */
    private Uni<Optional<Pick>> pickFirst(Round round) {
        Optional<Integer> open = round.firstOpen(turns);
        if (open.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        int band = open.get();
        return candidates(band).next().chain(id -> {
            if (id.isPresent()) {
                return Uni.createFrom().item(id.map(known -> pick(round, band, known)));
            }
            round.empty.add(band);
            turns.foundEmpty(band);
            return pickFirst(round);
        });
    }

    private Optional<Pick> pickKnown(Round round) {
        return round.firstOpen(turns).flatMap(band -> candidates(band).known().map(id -> pick(round, band, id)));
    }

    private Pick pick(Round round, int band, JobId id) {
        round.endTurn();
        return new Pick(id, band, tokens.get());
    }

    /** @return whether more is wanted and there may be more */
    private Uni<Boolean> takeAll(List<Pick> picked, Round round) {
        isBusy = !picked.isEmpty();
        if (picked.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return take(picked, round.worker).map(taken -> {
            picked.stream().filter(pick -> !taken.containsKey(pick.id())).forEach(pick -> candidates(pick.band())
                    .lost());
            picked.forEach(pick -> Optional.ofNullable(taken.get(pick.id())).ifPresent(round.taken::add));
            return round.missing() > 0;
        });
    }

    /** One in one command, which answers it; several in one for all, and a look at what became of them. */
    private Uni<Map<JobId, Job>> take(List<Pick> picked, WorkerId worker) {
        Date now = JobParts.date(clock.instant());
        if (picked.size() == 1) {
            Pick one = picked.getFirst();
            return jobs.findOneAndUpdate(due(one, now), claimed(one.token(), worker, now), options())
                    .map(found -> byId(found.stream().toList()))
                    .onFailure()
                    .recoverWithUni(lost -> readBack(picked, Optional.of(lost)));
        }
        List<UpdateOneModel<Document>> updates = picked.stream()
                .map(pick -> new UpdateOneModel<Document>(due(pick, now), claimed(pick.token(), worker, now)))
                .toList();
        return jobs.updateEach(updates)
                .onItemOrFailure()
                .transformToUni((done, lost) -> readBack(picked, Optional.ofNullable(lost)));
    }

    /** A reply may be lost, the jobs perhaps not: only this claim knows the tokens. */
    private Uni<Map<JobId, Job>> readBack(List<Pick> picked, Optional<Throwable> lost) {
        List<UUID> mine = picked.stream().map(Pick::token).toList();
        return jobs.find(Find.where(LeaseFilters.byAny(mine))
                        .only(Projections.exclude(JobFields.OUTBOX))
                        .hinted(JobSchema.TOKEN))
                .onFailure()
                .transform(lost::orElse)
                .chain(found -> found.isEmpty() && lost.isPresent()
                        ? Uni.createFrom().failure(lost.get())
                        : Uni.createFrom().item(byId(found)));
    }

    private ClaimBuffer candidates(int band) {
        return candidates.get(band - NewJob.FIRST_PRIORITY);
    }

    /** One that cannot be read is nobody's to run; what was taken beside it is. */
    private Map<JobId, Job> byId(List<Document> found) {
        unreadable.met(found);
        return unreadable.read(found, JobMapper::toJob).stream()
                .collect(Collectors.toMap(Job::id, Function.identity()));
    }

    private static Bson due(Pick pick, Date now) {
        return Conditions.all(
                LeaseFilters.id(pick.id()),
                LeaseFilters.in(JobStatus.QUEUED),
                Filters.lte(JobFields.AVAILABLE_AT, now));
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
        private Optional<List<Integer>> turn = Optional.empty();

        Round(int wanted, WorkerId worker) {
            this.wanted = wanted;
            this.worker = worker;
        }

        int missing() {
            return wanted - taken.size();
        }

        /** The band whose turn it is, until {@link #endTurn}; none: all are empty. */
        Optional<Integer> firstOpen(PriorityRotation turns) {
            turn = turn.or(() -> Optional.of(turns.next()));
            return turn.get().stream().filter(band -> !empty.contains(band)).findFirst();
        }

        void endTurn() {
            turn = Optional.empty();
        }
    }

    /** A candidate, and the token under which it may become ours. */
    private record Pick(JobId id, int band, UUID token) {}
}
