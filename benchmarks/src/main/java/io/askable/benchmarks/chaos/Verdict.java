package io.askable.benchmarks.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What went wrong, each a sentence: what clients were told held against what stands in the database, and each job's history
 * held against the rules of the queue.
 *
 * @param lost accepted, but not there; finished, but not shown
 * @param unended still waiting, running or unpublished when patience was over
 * @param completedTwice work that was finished more often than anybody asked for
 * @param stale results that readers saw or see although their run did not finish, or a newer one did
 * @param overLimit jobs with more attempts than they may have
 * @param broken every other broken invariant
 * @param lostByDatabase told to a client in the last moments before the database itself was killed, and gone after it
 */
record Verdict(
        List<String> lost,
        List<String> unended,
        List<String> completedTwice,
        List<String> stale,
        List<String> overLimit,
        List<String> broken,
        List<String> lostByDatabase) {

    /** How long before its own kill the embedded server may have taken a write that it loses; it was measured at a tenth of it. */
    private static final Duration DATABASE_MAY_LOSE = Duration.ofSeconds(2);

    /** An answer that was on its way when the database died. */
    private static final Duration ANSWER_ON_ITS_WAY = Duration.ofSeconds(1);

    static Verdict of(Ledger ledger, Aftermath aftermath, List<Instant> databaseKills, Duration lease) {
        Trial trial = new Trial(ledger, aftermath, databaseKills, lease);
        trial.hold();
        return new Verdict(
                trial.lost,
                trial.unended,
                trial.completedTwice,
                trial.stale,
                trial.overLimit,
                trial.broken,
                trial.lostByDatabase);
    }

    boolean isClean() {
        return violations().findAny().isEmpty();
    }

    Stream<String> violations() {
        return Stream.of(lost, unended, completedTwice, stale, overLimit, broken)
                .flatMap(List::stream);
    }

    private static final class Trial {

        final List<String> lost = new ArrayList<>();
        final List<String> unended = new ArrayList<>();
        final List<String> completedTwice = new ArrayList<>();
        final List<String> stale = new ArrayList<>();
        final List<String> overLimit = new ArrayList<>();
        final List<String> broken = new ArrayList<>();
        final List<String> lostByDatabase = new ArrayList<>();

        private final Ledger ledger;
        private final Aftermath aftermath;
        private final List<Instant> databaseKills;
        private final Duration lease;
        private final Map<String, JobSnapshot> byId;
        private final Map<String, Long> newestRun;

        Trial(Ledger ledger, Aftermath aftermath, List<Instant> databaseKills, Duration lease) {
            this.ledger = ledger;
            this.aftermath = aftermath;
            this.databaseKills = databaseKills;
            this.lease = lease;
            this.byId = aftermath.jobs().stream().collect(Collectors.toMap(JobSnapshot::id, Function.identity()));
            this.newestRun = completed()
                    .collect(Collectors.toMap(
                            JobSnapshot::url, job -> job.result().orElseThrow().runNumber(), Math::max));
        }

        void hold() {
            ledger.accepted().values().forEach(this::holdAccepted);
            ledger.cancels().forEach(this::holdCancel);
            aftermath.jobs().forEach(this::holdJob);
            holdActive();
            holdReaders();
            holdCounts();
        }

        private void holdAccepted(Ledger.Accepted accepted) {
            JobSnapshot job = byId.get(accepted.jobId());
            if (job == null) {
                unlessDatabaseDied(accepted.at(), lost, "I7 job " + accepted.jobId() + " was accepted and is gone");
            }
        }

        private void holdCancel(Ledger.Cancelled cancel) {
            JobSnapshot job = byId.get(cancel.jobId());
            if (job == null) {
                return;
            }
            boolean holds =
                    switch (cancel.answer()) {
                        case CANCELLED -> job.status().equals("cancelled");
                        case REQUESTED ->
                            job.status().equals("cancelled") || job.status().equals("completed");
                        case FINISHED -> job.isFinal();
                    };
            if (!holds) {
                String what = "I2 job " + job.id() + " is " + job.status() + " although a cancel was answered "
                        + cancel.answer();
                unlessDatabaseDied(cancel.at(), broken, what);
            }
        }

        private void holdJob(JobSnapshot job) {
            if (!job.isFinal() || job.isPublishPending()) {
                unended.add("I7 job " + job.id() + " is still " + job.status());
            }
            History history = History.of(job, lease);
            history.problems().forEach(problem -> broken.add(problem + " of job " + job.id()));
            if (history.completions() > 1) {
                completedTwice.add("I2 job " + job.id() + " was completed " + history.completions() + " times");
            }
            if (job.attempt() > job.maxAttempts() || history.mostAttempts() > job.maxAttempts()) {
                overLimit.add("I4 job " + job.id() + " had " + history.mostAttempts() + " attempts");
            }
            if (job.hasDedupKey() == job.isFinal()) {
                broken.add("I5 key of job " + job.id() + " that is " + job.status());
            }
            if (job.hasLease() != job.status().equals("processing")) {
                broken.add("I6 lease of job " + job.id() + " that is " + job.status());
            }
            if (job.events().size() != Math.min(job.seq(), 32)) {
                broken.add("I8 job " + job.id() + " told " + job.seq() + " events and has "
                        + job.events().size());
            }
            boolean isUnknown = !ledger.accepted().containsKey(job.id());
            if (isUnknown && ledger.unanswered() == 0 && job.status().equals("completed")) {
                completedTwice.add("I7 job " + job.id() + " was completed, and nobody was told of it");
            }
        }

        private void holdActive() {
            Map<String, Long> active = aftermath.jobs().stream()
                    .filter(job -> !job.isFinal())
                    .collect(Collectors.groupingBy(JobSnapshot::url, Collectors.counting()));
            active.forEach((url, jobs) -> {
                if (jobs > 1) {
                    broken.add("I5 " + jobs + " active jobs for " + url);
                }
            });
        }

        private void holdReaders() {
            Set<String> committed = aftermath.jobs().stream()
                    .flatMap(job -> job.events().stream())
                    .filter(event -> event.is("completed"))
                    .map(event -> event.details().getOrDefault("run_id", ""))
                    .collect(Collectors.toSet());
            ledger.reads().stream()
                    .filter(read -> !committed.contains(read.runId()))
                    .forEach(read -> unlessDatabaseDied(
                            read.at(), stale, "I9 run " + read.runId() + " was read and never finished"));
            for (int i = 0; i < ledger.mixedReads(); i++) {
                stale.add("I9 a reader saw questions of two runs at once");
            }
            Set<String> shown = aftermath.posts().stream().map(ShownPost::url).collect(Collectors.toSet());
            aftermath.posts().forEach(post -> holdShown(post, committed));
            completed()
                    .filter(job -> !shown.contains(job.url()))
                    .forEach(job -> (lostWithDatabase(job) ? lostByDatabase : lost)
                            .add("I7 the result of job " + job.id() + " is not shown"));
        }

        /**
         * The run made its post's record or stored what it made, the database was killed and lost that, and when it was back the
         * run ended. A run of which both are there has no such excuse.
         */
        private boolean lostWithDatabase(JobSnapshot job) {
            boolean isGone = !aftermath.known().contains(job.url())
                    || !aftermath.runs().contains(job.result().orElseThrow().runId());
            return isGone
                    && databaseKills.stream()
                            .anyMatch(kill ->
                                    kill.isAfter(latest(job, "claimed")) && kill.isBefore(latest(job, "completed")));
        }

        private static Instant latest(JobSnapshot job, String event) {
            return job.events().stream()
                    .filter(told -> told.is(event))
                    .map(StoredEvent::at)
                    .max(Instant::compareTo)
                    .orElseThrow();
        }

        private void holdShown(ShownPost post, Set<String> committed) {
            if (!committed.contains(post.runId())) {
                stale.add("I9 run " + post.runId() + " is shown and never finished");
            } else if (post.runNumber() != newestRun.getOrDefault(post.url(), -1L)) {
                stale.add("I3 run " + post.runId() + " is shown, number " + post.runNumber() + " of "
                        + newestRun.get(post.url()));
            }
        }

        private void holdCounts() {
            Map<String, Long> there = aftermath.jobs().stream()
                    .collect(Collectors.groupingBy(JobSnapshot::status, Collectors.counting()));
            aftermath.counted().forEach((status, counted) -> {
                if (!counted.equals(there.getOrDefault(status, 0L))) {
                    broken.add("I10 " + counted + " jobs are counted " + status + ", " + there.getOrDefault(status, 0L)
                            + " are");
                }
            });
        }

        private Stream<JobSnapshot> completed() {
            return aftermath.jobs().stream()
                    .filter(job ->
                            job.status().equals("completed") && job.result().isPresent());
        }

        private void unlessDatabaseDied(Instant told, List<String> violations, String what) {
            boolean excused = databaseKills.stream()
                    .anyMatch(kill ->
                            told.isAfter(kill.minus(DATABASE_MAY_LOSE)) && told.isBefore(kill.plus(ANSWER_ON_ITS_WAY)));
            (excused ? lostByDatabase : violations).add(what);
        }
    }
}
