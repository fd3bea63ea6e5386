package io.askable.worker.execute;

import io.askable.jobs.Checkpoint;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.Job;
import io.askable.jobs.JobQueue;
import io.askable.jobs.Progress;
import io.askable.jobs.Stage;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A run from its claim to its end. The first reason to stop it counts, but a lost lease overrules every other: then not even
 * the end may be written.
 */
final class ActiveRun implements JobRun {

    private static final Logger LOG = Logger.getLogger(ActiveRun.class);

    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(1);

    private final Job job;
    private final UUID token;
    private final JobQueue queue;
    private final InstantSource clock;
    private final long beganNanos;
    private volatile long renewedNanos;

    private @Nullable Thread thread;
    private @Nullable StopReason stop;
    private boolean handlerEnded;

    /** @param claimSentNanos {@code nanoTime} before the claim was sent: the lease is at least as young */
    ActiveRun(Job claimed, JobQueue queue, InstantSource clock, long claimSentNanos) {
        this.job = claimed;
        this.token = claimed.lease().orElseThrow().token();
        this.queue = queue;
        this.clock = clock;
        this.beganNanos = claimSentNanos;
        this.renewedNanos = claimSentNanos;
    }

    @Override
    public Job job() {
        return job;
    }

    UUID token() {
        return token;
    }

    long beganNanos() {
        return beganNanos;
    }

    long renewedNanos() {
        return renewedNanos;
    }

    void renewed(long sentNanos) {
        renewedNanos = sentNanos;
    }

    /** From here on a stop interrupts the calling thread. */
    synchronized void handlerBegins() {
        thread = Thread.currentThread();
        if (stop != null) {
            thread.interrupt();
        }
    }

    /** From here on no stop interrupts, so that the run's end can be written. */
    synchronized void handlerEnds() {
        handlerEnded = true;
        Thread.interrupted();
    }

    /** Whether this is what stops the run: {@code false} when its handler has ended or somebody was first. */
    synchronized boolean stop(StopReason reason) {
        boolean first = stop == null;
        if (first || reason == StopReason.LEASE_LOST) {
            stop = reason;
        }
        if (first && !handlerEnded && thread != null) {
            thread.interrupt();
        }
        return first && !handlerEnded;
    }

    synchronized Optional<StopReason> stopReason() {
        return Optional.ofNullable(stop);
    }

    @Override
    public void begin(Stage stage) {
        try {
            answerOf(queue.progress(job, Progress.begin(stage, clock.instant())));
        } catch (DatabaseUnavailable e) {
            LOG.debugf("Progress %s was not noted: %s", stage.wireName(), e.getMessage());
        }
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        await(queue.checkpoint(job, checkpoint));
    }

    @Override
    public <T> T await(Uni<T> call) {
        return answerOf(call.onFailure(DatabaseUnavailable.class)
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely());
    }

    private <T> T answerOf(Uni<T> call) {
        if (stopReason().isPresent()) {
            throw new RunStopped();
        }
        CompletableFuture<T> answer = call.subscribeAsCompletionStage();
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new RunStopped();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
