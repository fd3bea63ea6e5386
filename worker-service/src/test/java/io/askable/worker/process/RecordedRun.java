package io.askable.worker.process;

import io.askable.jobs.Checkpoint;
import io.askable.jobs.Job;
import io.askable.jobs.Stage;
import io.askable.worker.execute.JobRun;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** A run that nobody stops and that remembers what it was told. */
final class RecordedRun implements JobRun {

    final List<Stage> stages = new ArrayList<>();
    final List<Checkpoint> checkpoints = new ArrayList<>();
    private final Job job;

    RecordedRun(Job job) {
        this.job = job;
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public void begin(Stage stage) {
        stages.add(stage);
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        checkpoints.add(checkpoint);
    }

    @Override
    public <T> T await(Uni<T> call) {
        return call.await().indefinitely();
    }
}
