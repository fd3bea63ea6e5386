package io.askable.worker.execute;

import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobResult;
import io.askable.jobs.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Writes how a run ended, for as long as its lease is trusted, and shows what a finished run made. What could not be written
 * in time is left: rescue gives the job to somebody else.
 */
final class RunEnd {

    private static final Logger LOG = Logger.getLogger(RunEnd.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(1);

    private final JobQueue queue;
    private final RunPublisher publisher;
    private final Spans spans;
    private final RunMeters meters;

    RunEnd(JobQueue queue, RunPublisher publisher, Spans spans, RunMeters meters) {
        this.queue = queue;
        this.publisher = publisher;
        this.spans = spans;
        this.meters = meters;
    }

    /**
     * @param outcome the handler's; finished work stands whatever stopped the run
     * @param trustLeft how long the lease is sure to be ours
     * @return a word for the meters
     */
    String write(Job job, Outcome outcome, Optional<StopReason> stop, Duration trustLeft) {
        if (stop.equals(Optional.of(StopReason.LEASE_LOST)) || !trustLeft.isPositive()) {
            return dropped(job);
        }
        if (outcome instanceof Outcome.Done done) {
            return finishDone(job, done, trustLeft);
        }
        return stop.map(reason -> writeStop(job, reason, trustLeft)).orElseGet(() -> finish(job, outcome, trustLeft));
    }

    private String writeStop(Job job, StopReason reason, Duration trustLeft) {
        return switch (reason) {
            case CANCEL -> finish(job, new Outcome.Cancelled(), trustLeft);
            case RUN_TIMEOUT -> finish(job, timedOut(), trustLeft);
            case SHUTDOWN -> handBack(job, 0, trustLeft);
            case LEASE_LOST -> dropped(job);
        };
    }

    private static Outcome timedOut() {
        return new Outcome.Retry(ErrorCode.RUN_TIMEOUT, "The run took too long and was stopped", Optional.empty());
    }

    String handBack(Job job, int delaySeconds, Duration trustLeft) {
        return applied(job, "handed_back", trustLeft, queue.handBack(job, delaySeconds));
    }

    private String finish(Job job, Outcome outcome, Duration trustLeft) {
        return applied(job, word(outcome), trustLeft, queue.finish(job, outcome));
    }

    private String finishDone(Job job, Outcome.Done done, Duration trustLeft) {
        String word = finish(job, done, trustLeft);
        if (word.equals(word(done))) {
            publish(job, done.result());
        }
        return word;
    }

    private void publish(Job job, JobResult result) {
        try {
            spans.step(
                    "publish",
                    () -> publisher.publish(job, result.runId()).await().indefinitely());
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Run %s is finished but not shown yet; queue care repeats that: %s", result.runId(), e.toString());
        }
    }

    private String applied(Job job, String word, Duration trustLeft, Uni<FinishResult> write) {
        try {
            FinishResult finished = write.onFailure(DatabaseUnavailable.class)
                    .retry()
                    .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                    .expireIn(trustLeft.toMillis())
                    .await()
                    .indefinitely();
            return switch (finished) {
                case APPLIED -> word;
                case CANCELLED -> word(new Outcome.Cancelled());
                case LEASE_LOST -> dropped(job);
            };
        } catch (RuntimeException e) {
            LOG.warnf("The end of job %s could not be written; rescue takes it: %s", job.id(), e.toString());
            return "unknown";
        }
    }

    private String dropped(Job job) {
        meters.fenceRefused();
        LOG.infof("Job %s lost its lease; its result is dropped", job.id());
        return "lease_lost";
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "done";
            case Outcome.Retry retry -> "retry";
            case Outcome.Fail fail -> "failed";
            case Outcome.Snooze snooze -> "snoozed";
            case Outcome.Cancelled cancelled -> "cancelled";
        };
    }
}
