package io.askable.testkit.jobs;

import io.askable.events.JobEventType;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobQueue;
import io.askable.jobs.Outcome;
import io.askable.jobs.Progress;
import io.askable.jobs.Stage;
import io.askable.jobs.WorkerId;
import io.askable.testkit.jobs.SimulatedRun.Ending;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A worker whose every step is decided by chance. It repeats what it got no answer to, as a real one does; a paused one goes on
 * afterwards as if no time had passed.
 */
final class SimulatedWorker {

    private final WorkerId id;
    private final JobQueue queue;
    private final InstantSource clock;
    private final SimulatedContent content;
    private final RecordedRuns record;
    private final Faults network;
    private final RandomGenerator random;
    private final List<SimulatedRun> runs = new ArrayList<>();
    private boolean isEnding;

    SimulatedWorker(
            WorkerId id,
            JobQueue queue,
            InstantSource clock,
            SimulatedContent content,
            RecordedRuns record,
            Faults network,
            RandomGenerator random) {
        this.id = id;
        this.queue = queue;
        this.clock = clock;
        this.content = content;
        this.record = record;
        this.network = network;
        this.random = random;
    }

    void step() {
        switch (random.nextInt(8)) {
            case 0, 1 -> claim(1 + random.nextInt(3));
            case 2 -> keep();
            case 3 -> anyRun().ifPresent(this::report);
            case 4, 5, 6 -> anyRun().ifPresent(this::end);
            default -> mayDie();
        }
    }

    void claim(int wanted) {
        network.call(queue.claim(wanted, id)).ifPresent(jobs -> jobs.forEach(this::begin));
    }

    private void begin(Job claimed) {
        SimulatedRun run = new SimulatedRun(claimed);
        runs.add(run);
        record.add(run);
    }

    /** Ends everything it holds well, as often as it takes. */
    void finishAll() {
        for (SimulatedRun run : List.copyOf(runs)) {
            run.decide(done(run));
            end(run);
        }
    }

    boolean isIdle() {
        return runs.isEmpty();
    }

    private void keep() {
        Set<UUID> tokens = runs.stream().map(SimulatedRun::token).collect(Collectors.toSet());
        Instant sent = clock.instant();
        network.call(queue.keep(tokens)).ifPresent(answer -> {
            runs.removeIf(run -> tokens.contains(run.token()) && !answer.held().contains(run.token()));
            runs.stream().filter(run -> tokens.contains(run.token())).forEach(run -> run.kept(sent));
        });
    }

    private void report(SimulatedRun run) {
        Uni<Boolean> write = random.nextBoolean()
                ? queue.progress(run.job(), Progress.begin(Stage.WRITE, clock.instant()))
                : queue.checkpoint(run.job(), Checkpoint.crawled("page"));
        if (network.call(write).filter(held -> !held).isPresent()) {
            runs.remove(run);
        }
    }

    /**
     * A run without an answer stays, to be ended the same way again. While the end of one is slow no other is begun: it would
     * have to wait, and nothing waits here while the world goes on.
     */
    private void end(SimulatedRun run) {
        if (isEnding) {
            return;
        }
        isEnding = true;
        try {
            run.decide(anyEnd(run));
            if (!run.isDone() || run.write(content)) {
                network.call(run.end(clock.instant())).ifPresent(answer -> ended(run, answer));
            }
        } finally {
            isEnding = false;
        }
    }

    /** Killed in between, it leaves what is finished to queue care to show. */
    private void ended(SimulatedRun run, FinishResult answer) {
        runs.remove(run);
        run.ended(answer);
        if (run.isDone() && answer == FinishResult.APPLIED && random.nextInt(4) > 0) {
            content.publish(queue, run.job().id(), run.job().runId());
        }
    }

    private Ending anyEnd(SimulatedRun run) {
        Job job = run.job();
        return switch (random.nextInt(6)) {
            case 0 ->
                new Ending(
                        JobEventType.FAILED,
                        () -> queue.finish(job, new Outcome.Retry(ErrorCode.HTTP_5XX, "503", Optional.empty())));
            case 1 -> new Ending(JobEventType.FAILED, () -> queue.finish(job, new Outcome.Fail(ErrorCode.GONE, "410")));
            case 2 ->
                new Ending(
                        JobEventType.RELEASED,
                        () -> queue.finish(
                                job, new Outcome.Snooze(Optional.empty(), ErrorCode.MODEL_UNAVAILABLE, "Paused")));
            case 3 -> new Ending(JobEventType.RELEASED, () -> queue.handBack(job, 0));
            default -> done(run);
        };
    }

    private Ending done(SimulatedRun run) {
        return new Ending(JobEventType.COMPLETED, () -> queue.finish(run.job(), new Outcome.Done(run.result())));
    }

    /** Killed, it knows nothing any more. */
    private void mayDie() {
        if (random.nextInt(4) == 0) {
            runs.clear();
        }
    }

    private Optional<SimulatedRun> anyRun() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(random.nextInt(runs.size())));
    }
}
