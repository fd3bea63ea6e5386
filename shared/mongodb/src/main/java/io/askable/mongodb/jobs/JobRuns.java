package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobState.Processing;
import io.askable.jobs.LeaseRenewal;
import io.askable.jobs.Outcome;
import io.askable.jobs.Progress;
import io.askable.jobs.Stage;
import io.askable.jobs.Transition;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.Find;
import io.askable.mongodb.support.GroupedUpdates;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What a worker writes while it holds jobs; each write is conditional on the lease's token. */
final class JobRuns {

    private final Documents jobs;
    private final GroupedUpdates endings;
    private final JobWrites writes;
    private final InstantSource clock;
    private final RandomGenerator random;

    JobRuns(Documents jobs, JobWrites writes, InstantSource clock, RandomGenerator random) {
        this.jobs = jobs;
        this.endings = new GroupedUpdates(jobs);
        this.writes = writes;
        this.clock = clock;
        this.random = random;
    }

    /** The update alone would not say which: so it is followed by one read. */
    Uni<LeaseRenewal> keep(Set<UUID> tokens) {
        if (tokens.isEmpty()) {
            return Uni.createFrom().item(new LeaseRenewal(Set.of(), Set.of()));
        }
        return jobs.updateMany(LeaseFilters.byAny(tokens), Updates.currentDate(JobFields.HEARTBEAT_AT))
                .chain(() -> readHeld(tokens))
                .map(held -> new LeaseRenewal(tokensOf(held), tokensOf(cancelRequested(held))));
    }

    Uni<Set<UUID>> findCancelRequests(Set<UUID> tokens) {
        return tokens.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : readHeld(tokens).map(held -> tokensOf(cancelRequested(held)));
    }

    /** The first of a run also tells that it started; a run that begins with its first stage is tried as such first. */
    Uni<Boolean> progress(Job claimed, Progress progress) {
        return progress.stage() == Stage.FETCH
                ? either(begin(claimed, progress), proceed(claimed, progress))
                : either(proceed(claimed, progress), begin(claimed, progress));
    }

    private static Uni<Boolean> either(Uni<Boolean> likely, Uni<Boolean> other) {
        return likely.chain(matched -> matched ? Uni.createFrom().item(true) : other);
    }

    private Uni<Boolean> proceed(Job claimed, Progress progress) {
        Bson notFirst = Conditions.all(LeaseFilters.by(claimed), Filters.exists(JobFields.PROGRESS));
        Bson overwrite = Updates.combine(
                Updates.set(JobFields.PROGRESS, JobParts.progress(progress)),
                Updates.set(JobFields.UPDATED_AT, JobParts.date(progress.at())));
        return jobs.updateOne(notFirst, overwrite).map(matched -> matched == 1);
    }

    private Uni<Boolean> begin(Job claimed, Progress progress) {
        Bson first = Conditions.all(LeaseFilters.by(claimed), Filters.exists(JobFields.PROGRESS, false));
        return jobs.updateOne(first, writes.update(claimed, claimed.progress(progress)))
                .map(matched -> matched == 1);
    }

    Uni<Boolean> checkpoint(Job claimed, Checkpoint checkpoint) {
        Document update = writes.update(claimed, claimed.checkpoint(checkpoint, clock.instant()));
        return jobs.updateOne(LeaseFilters.by(claimed), update).map(matched -> matched == 1);
    }

    Uni<FinishResult> finish(Job claimed, Outcome outcome) {
        double jitter = random.nextDouble();
        return end(claimed, new Ending(name(outcome), job -> job.finish(outcome, clock.instant(), jitter)));
    }

    Uni<FinishResult> handBack(Job claimed, int delaySeconds) {
        return end(
                claimed,
                new Ending(
                        Ending.HANDED_BACK,
                        job -> job.handBack(clock.instant().plusSeconds(delaySeconds), clock.instant())));
    }

    /** Written as if nobody wanted the job cancelled, on condition that nobody does; otherwise it is looked at again. */
    private Uni<FinishResult> end(Job job, Ending ending) {
        Transition move = ending.of(job);
        boolean cancelWins = ending.losesTo(move);
        String outcome = cancelWins ? Ending.CANCELLED : ending.outcome();
        Bson filter = ending.yieldsToCancel() && !cancelWins
                ? Conditions.all(LeaseFilters.by(job), LeaseFilters.withoutCancelRequest())
                : LeaseFilters.by(job);
        return endings.update(filter, writes.endOfRun(job, move, LeaseFilters.token(job), outcome))
                .chain(matched -> matched
                        ? Uni.createFrom().item(cancelWins ? FinishResult.CANCELLED : FinishResult.APPLIED)
                        : look(job, ending));
    }

    private Uni<FinishResult> look(Job ended, Ending ending) {
        return jobs.findFirst(Find.where(LeaseFilters.id(ended.id())))
                .chain(found -> found.map(document -> judge(ended, ending, document))
                        .orElseGet(() -> Uni.createFrom().item(FinishResult.LEASE_LOST)));
    }

    private Uni<FinishResult> judge(Job ended, Ending ending, Document document) {
        Job present = JobMapper.toJob(document);
        if (isCancelRequested(present) && LeaseFilters.token(present).equals(LeaseFilters.token(ended))) {
            return end(present, ending);
        }
        Object lastRun = document.get(JobFields.LAST_RUN);
        if (JobWrites.lastRun(LeaseFilters.token(ended), ending.outcome()).equals(lastRun)) {
            return Uni.createFrom().item(FinishResult.APPLIED);
        }
        boolean wasCancelled =
                JobWrites.lastRun(LeaseFilters.token(ended), Ending.CANCELLED).equals(lastRun);
        return Uni.createFrom().item(wasCancelled ? FinishResult.CANCELLED : FinishResult.LEASE_LOST);
    }

    private static boolean isCancelRequested(Job job) {
        return job.state() instanceof Processing processing
                && processing.cancelRequestedAt().isPresent();
    }

    private Uni<List<Document>> readHeld(Set<UUID> tokens) {
        return jobs.find(Find.where(LeaseFilters.byAny(tokens))
                .only(Projections.include(JobFields.TOKEN, JobFields.CANCEL_REQUESTED_AT))
                .hinted(JobSchema.TOKEN));
    }

    private static List<Document> cancelRequested(List<Document> held) {
        return held.stream()
                .filter(job -> job.containsKey(JobFields.CANCEL_REQUESTED_AT))
                .toList();
    }

    private static Set<UUID> tokensOf(List<Document> held) {
        return held.stream()
                .map(job -> job.get(JobFields.LEASE, Document.class).getString("token"))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Ending.DONE;
            case Outcome.Retry retry -> "retry";
            case Outcome.Fail fail -> "fail";
            case Outcome.Snooze snooze -> "snooze";
            case Outcome.Cancelled cancelled -> Ending.CANCELLED;
        };
    }
}
