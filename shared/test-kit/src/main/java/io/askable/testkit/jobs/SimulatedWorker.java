package io.askable.testkit.jobs;

import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Finished;
import io.askable.jobs.Job;
import io.askable.jobs.JobQueue;
import io.askable.jobs.Kept;
import io.askable.jobs.Outcome;
import io.askable.jobs.Progress;
import io.askable.jobs.Stage;
import io.askable.jobs.WorkerId;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
    private final Faults network;
    private final RandomGenerator random;
    private final List<Run> runs = new ArrayList<>();
    private boolean isEnding;

    SimulatedWorker(WorkerId id, JobQueue queue, InstantSource clock, Faults network, RandomGenerator random) {
        this.id = id;
        this.queue = queue;
        this.clock = clock;
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
        network.call(queue.claim(wanted, id)).ifPresent(jobs -> jobs.forEach(job -> runs.add(new Run(job))));
    }

    /** Ends everything it holds well, as often as it takes. */
    void finishAll() {
        for (Run run : List.copyOf(runs)) {
            run.decide(() -> queue.finish(run.job, new Outcome.Done(JobBuilder.resultOf(run.job))));
            end(run);
        }
    }

    boolean isIdle() {
        return runs.isEmpty();
    }

    private void keep() {
        Set<UUID> tokens = runs.stream().map(Run::token).collect(Collectors.toSet());
        Optional<Kept> kept = network.call(queue.keep(tokens));
        kept.ifPresent(answer -> runs.removeIf(
                run -> tokens.contains(run.token()) && !answer.held().contains(run.token())));
    }

    private void report(Run run) {
        Uni<Boolean> write = random.nextBoolean()
                ? queue.progress(run.job, Progress.begin(Stage.WRITE, clock.instant()))
                : queue.checkpoint(run.job, Checkpoint.crawled("page"));
        if (network.call(write).filter(held -> !held).isPresent()) {
            runs.remove(run);
        }
    }

    /**
     * A run without an answer stays, to be ended the same way again. While the end of one is slow no other is begun: it would
     * have to wait, and nothing waits here while the world goes on.
     */
    private void end(Run run) {
        if (isEnding) {
            return;
        }
        isEnding = true;
        try {
            run.decide(anyEnd(run.job));
            if (network.call(run.ending()).isPresent()) {
                runs.remove(run);
            }
        } finally {
            isEnding = false;
        }
    }

    private Supplier<Uni<Finished>> anyEnd(Job job) {
        return switch (random.nextInt(6)) {
            case 0 -> () -> queue.finish(job, new Outcome.Retry(ErrorCode.HTTP_5XX, "503", Optional.empty()));
            case 1 -> () -> queue.finish(job, new Outcome.Fail(ErrorCode.GONE, "410"));
            case 2 ->
                () -> queue.finish(job, new Outcome.Snooze(Optional.empty(), ErrorCode.MODEL_UNAVAILABLE, "Paused"));
            case 3 -> () -> queue.handBack(job, 0);
            default -> () -> queue.finish(job, new Outcome.Done(JobBuilder.resultOf(job)));
        };
    }

    /** Killed, it knows nothing any more. */
    private void mayDie() {
        if (random.nextInt(4) == 0) {
            runs.clear();
        }
    }

    private Optional<Run> anyRun() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(random.nextInt(runs.size())));
    }

    /** A job it believes to hold, and how it decided to end it. */
    private static final class Run {

        final Job job;
        private Optional<Supplier<Uni<Finished>>> decided = Optional.empty();

        Run(Job job) {
            this.job = job;
        }

        UUID token() {
            return job.lease().orElseThrow().token();
        }

        Uni<Finished> ending() {
            return decided.orElseThrow().get();
        }

        void decide(Supplier<Uni<Finished>> ending) {
            decided = decided.or(() -> Optional.of(ending));
        }
    }
}
