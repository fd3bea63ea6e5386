package io.askable.worker.execute;

import io.askable.jobs.JobQueue;
import io.askable.jobs.LeaseRenewal;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Keeps the leases of all runs of this process, and stops the runs that must stop: asked to be cancelled, past their deadline,
 * or no longer sure of their lease. A stopped run is no longer kept.
 *
 * <p>{@link #beat} is called each second by a thread of its own, never one that runs jobs. It waits for the database no longer
 * than until the first lease becomes doubtful.
 */
final class LeaseRenewer {

    private static final Logger LOG = Logger.getLogger(LeaseRenewer.class);

    /** An adapter answers within 4 s; this only bounds one that does not. */
    private static final long LONGEST_CALL_NANOS = Duration.ofSeconds(5).toNanos();

    private final Map<UUID, ActiveRun> mine = new ConcurrentHashMap<>();
    private final JobQueue queue;
    private final LeaseTerms terms;
    private final long runTimeoutNanos;
    private final RunMeters meters;
    private final LongSupplier nanoTime;
    private long lastRenewalNanos;
    private boolean failing;

    LeaseRenewer(JobQueue queue, LeaseTerms terms, Duration runTimeout, RunMeters meters, LongSupplier nanoTime) {
        this.queue = queue;
        this.terms = terms;
        this.runTimeoutNanos = runTimeout.toNanos();
        this.meters = meters;
        this.nanoTime = nanoTime;
        this.lastRenewalNanos = nanoTime.getAsLong();
    }

    void keep(ActiveRun run) {
        mine.put(run.token(), run);
    }

    void release(ActiveRun run) {
        mine.remove(run.token());
    }

    /** Stops the run and keeps its lease no longer. */
    void stop(ActiveRun run, StopReason reason) {
        release(run);
        if (run.stop(reason)) {
            LOG.infof(
                    "Job %s attempt %d fence %d stops: %s",
                    run.job().id(), run.job().attempt(), run.job().fence(), reason);
        }
    }

    /** How long the run may still write. Zero or less: not any more. */
    Duration trustLeft(ActiveRun run) {
        return Duration.ofNanos(run.renewedNanos() + terms.trustedNanos() - nanoTime.getAsLong());
    }

    /** One look after all runs; never fails. */
    void beat() {
        Map<UUID, ActiveRun> runs = Map.copyOf(mine);
        if (runs.isEmpty()) {
            return;
        }
        try {
            renewOrLook(runs);
            failing = false;
        } catch (RuntimeException e) {
            noteFailure(e);
        }
        runs.values().forEach(this::stopIfOverdue);
    }

    private void renewOrLook(Map<UUID, ActiveRun> runs) {
        long sent = nanoTime.getAsLong();
        Set<UUID> tokens = runs.keySet();
        if (!failing && sent - lastRenewalNanos < terms.heartbeatNanos()) {
            cancel(runs, await(queue.findCancelRequests(tokens), runs));
            return;
        }
        if (!failing && runs.values().stream().anyMatch(run -> sent - run.renewedNanos() > terms.lateNanos())) {
            meters.renewalLate();
        }
        LeaseRenewal kept = await(queue.keep(tokens), runs);
        lastRenewalNanos = sent;
        runs.forEach((token, run) -> {
            if (kept.held().contains(token)) {
                run.renewed(sent);
            } else if (mine.containsKey(token)) {
                stop(run, StopReason.LEASE_LOST);
            }
        });
        cancel(runs, kept.cancelRequested());
    }

    private void cancel(Map<UUID, ActiveRun> runs, Set<UUID> requested) {
        requested.stream().filter(mine::containsKey).forEach(token -> stop(runs.get(token), StopReason.CANCEL));
    }

    private <T> T await(Uni<T> call, Map<UUID, ActiveRun> runs) {
        long shortest = runs.values().stream()
                .mapToLong(run -> trustLeft(run).toNanos())
                .min()
                .orElse(LONGEST_CALL_NANOS);
        long bound = Math.clamp(shortest, Duration.ofMillis(1).toNanos(), LONGEST_CALL_NANOS);
        return call.await().atMost(Duration.ofNanos(bound));
    }

    private void noteFailure(RuntimeException failure) {
        meters.renewalLate();
        if (!failing) {
            LOG.warnf("Leases could not be renewed, trying again each second: %s", failure.toString());
        }
        failing = true;
    }

    private void stopIfOverdue(ActiveRun run) {
        if (!mine.containsKey(run.token())) {
            return;
        }
        if (!trustLeft(run).isPositive()) {
            stop(run, StopReason.LEASE_LOST);
        } else if (nanoTime.getAsLong() - run.beganNanos() >= runTimeoutNanos) {
            stop(run, StopReason.RUN_TIMEOUT);
        }
    }
}
