package io.askable.worker.execute;

import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobQueue;
import io.askable.jobs.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Runs claimed jobs, each on a virtual thread of its own, from the claim to the written end. At most so many run at once as
 * there are slots, if the caller claims no more than {@link #free}.
 */
public final class Executor {

    /** For how long a job of a type that nobody here knows is left to others. */
    static final int UNKNOWN_TYPE_DELAY_SECONDS = 60;

    private static final Logger LOG = Logger.getLogger(Executor.class);

    private final int slots;
    private final Map<String, JobHandler> handlers;
    private final JobQueue queue;
    private final LeaseRenewer keeper;
    private final RunEnd end;
    private final Spans spans;
    private final RunMeters meters;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Set<ActiveRun> active = ConcurrentHashMap.newKeySet();
    private final Drain drain = new Drain();
    private volatile Runnable onFree = () -> {};
    private volatile Consumer<Instant> onSnoozed = until -> {};

    Executor(
            int slots,
            Map<String, JobHandler> handlers,
            JobQueue queue,
            LeaseRenewer keeper,
            RunEnd end,
            Spans spans,
            RunMeters meters,
            InstantSource clock,
            LongSupplier nanoTime) {
        this.slots = slots;
        this.handlers = Map.copyOf(handlers);
        this.queue = queue;
        this.keeper = keeper;
        this.end = end;
        this.spans = spans;
        this.meters = meters;
        this.clock = clock;
        this.nanoTime = nanoTime;
        meters.watch(active::size, slots);
    }

    /** How many more jobs may be started now; 0 once it drains. */
    public int free() {
        return drain.isDraining() ? 0 : Math.max(0, slots - active.size());
    }

    /** Calls {@code listener} whenever a job has ended and its slot is free. One listener; it must not block. */
    public void onFree(Runnable listener) {
        onFree = listener;
    }

    /** Tells {@code listener} until when a job sleeps that was given a time of its own. One listener; it must not block. */
    public void onSnoozed(Consumer<Instant> listener) {
        onSnoozed = listener;
    }

    /**
     * Begins work on a claimed job; once it drains, gives it back at once.
     *
     * @param claimSentNanos {@code nanoTime} before the claim was sent
     */
    public void start(Job claimed, long claimSentNanos) {
        ActiveRun run = new ActiveRun(claimed, queue, clock, claimSentNanos);
        active.add(run);
        keeper.keep(run);
        if (drain.isDraining()) {
            keeper.stop(run, StopReason.SHUTDOWN);
        }
        meters.began(claimed, clock.instant());
        Thread.ofVirtual().name("job-" + claimed.id()).start(() -> work(run));
    }

    /** Takes nothing more; lets jobs run on for {@code patience}, then interrupts them and hands them back. Blocks until then. */
    public void drain(Duration patience) {
        drain.begin(active.isEmpty());
        if (!drain.awaitIdle(patience)) {
            LOG.infof("%d jobs are not finished; they are handed back", active.size());
            active.forEach(run -> keeper.stop(run, StopReason.SHUTDOWN));
            drain.awaitHandBack();
        }
    }

    /** Ends the patience of a {@link #drain}. */
    public void hurry() {
        drain.hurry();
    }

    private void work(ActiveRun run) {
        Job job = run.job();
        MDC.put("job", job.id().value());
        MDC.put("attempt", job.attempt());
        MDC.put("fence", job.fence());
        try {
            String word = spans.run(job, () -> toTheEnd(run));
            meters.ended(word, Duration.ofNanos(nanoTime.getAsLong() - run.beganNanos()));
        } finally {
            keeper.release(run);
            active.remove(run);
            MDC.clear();
            drain.ended(active.isEmpty());
            onFree.run();
        }
    }

    private String toTheEnd(ActiveRun run) {
        Job job = run.job();
        JobHandler handler = handlers.get(job.type());
        if (handler == null) {
            LOG.warnf("Nobody here knows jobs of type %s; left to others for a minute", job.type());
            return end.handBack(job, UNKNOWN_TYPE_DELAY_SECONDS, keeper.trustLeft(run));
        }
        Outcome outcome = handle(handler, run);
        Optional<StopReason> stop = run.stopReason();
        LOG.debugf("Run ended: %s, stopped by %s", outcome, stop);
        String word = end.write(job, outcome, stop, keeper.trustLeft(run));
        if (outcome instanceof Outcome.Snooze snooze) {
            snooze.until().ifPresent(onSnoozed);
        }
        return word;
    }

    /** Whatever a handler throws, errors of the virtual machine among it, ends this run only. */
    private static Outcome handle(JobHandler handler, ActiveRun run) {
        run.handlerBegins();
        try {
            return handler.handle(run);
        } catch (Throwable e) {
            if (run.stopReason().isEmpty()) {
                LOG.error("The run failed for a reason nobody classified", e);
            }
            String message =
                    "Something went wrong here (" + e.getClass().getSimpleName() + "); the log of the worker says more";
            return new Outcome.Retry(ErrorCode.INTERNAL, message, Optional.empty());
        } finally {
            run.handlerEnds();
        }
    }
}
