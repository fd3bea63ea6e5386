package io.askable.worker.poll;

import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.Job;
import io.askable.jobs.JobQueue;
import io.askable.jobs.WorkerId;
import io.askable.worker.execute.Executor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * The one claimer of this process: takes as many due jobs as there are free slots, again until nothing is due, and sleeps only
 * then. A ring, e.g. by a finished job, ends the sleep, and so does the time at which a job that slept here becomes due. No
 * failure ends the loop.
 */
public final class Poller {

    private static final Logger LOG = Logger.getLogger(Poller.class);

    private final JobQueue queue;
    private final WorkerId self;
    private final Executor executor;
    private final BooleanSupplier modelIsPaused;
    private final PollBackoff pace;
    private final PollMeters meters;
    private final LongSupplier nanoTime;
    private final InstantSource clock;
    private final WakeSignal doorbell = new WakeSignal();
    private final WakeTimes alarms = new WakeTimes();
    private final Thread thread = Thread.ofPlatform().name("poller").unstarted(this::loop);
    private volatile boolean stopping;
    private int failures;

    Poller(
            JobQueue queue,
            WorkerId self,
            Executor executor,
            BooleanSupplier modelIsPaused,
            PollBackoff pace,
            PollMeters meters,
            LongSupplier nanoTime,
            InstantSource clock) {
        this.queue = queue;
        this.self = self;
        this.executor = executor;
        this.modelIsPaused = modelIsPaused;
        this.pace = pace;
        this.meters = meters;
        this.nanoTime = nanoTime;
        this.clock = clock;
        executor.onSnoozed(alarms::set);
        executor.onFree(this::ring);
    }

    public void start() {
        thread.start();
    }

    /** There may be work. Cheap, never blocks, may be called too often. */
    public void ring() {
        doorbell.ring();
    }

    /** Claims nothing more. Returns once a claim that was under way has its answer, at the latest after {@code patience}. */
    public void stop(Duration patience) {
        stopping = true;
        ring();
        try {
            if (thread.isAlive()) {
                thread.join(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        try {
            while (!stopping) {
                doorbell.await(look());
            }
        } catch (InterruptedException e) {
            LOG.error("The poller was interrupted; only a stop may end it", e);
        }
    }

    /** Claims while there is room and work; answers how long to sleep unless rung. Never fails. */
    Duration look() {
        try {
            claimWhileDue();
            failures = 0;
            return alarms.until(clock.instant(), pace.idle());
        } catch (RuntimeException e) {
            return afterFailure(e);
        }
    }

    private void claimWhileDue() {
        int wanted = executor.free();
        while (wanted > 0 && !stopping) {
            if (modelIsPaused.getAsBoolean()) {
                meters.paused();
                return;
            }
            if (!claim(wanted)) {
                return;
            }
            wanted = executor.free();
        }
    }

    /** Not bounded in time: the port answers or fails within seconds, and a claim that nobody waits for would cost an attempt. */
    private boolean claim(int wanted) {
        long sent = nanoTime.getAsLong();
        List<Job> claimed = queue.claim(wanted, self).await().indefinitely();
        claimed.forEach(job -> executor.start(job, sent));
        if (claimed.isEmpty()) {
            meters.empty();
        } else {
            meters.won(claimed.size());
        }
        return !claimed.isEmpty();
    }

    private Duration afterFailure(RuntimeException failure) {
        failures++;
        meters.failed();
        Duration delay = pace.outage(failures);
        if (failure instanceof DatabaseUnavailable) {
            LOG.warnf("No claim: the database does not answer; next look in %d ms", delay.toMillis());
        } else {
            LOG.errorf(failure, "No claim; next look in %d ms", delay.toMillis());
        }
        return delay;
    }
}
