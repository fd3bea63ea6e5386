package io.askable.worker.execute;

import io.askable.jobs.Checkpoint;
import io.askable.jobs.Job;
import io.askable.jobs.Stage;
import io.smallrye.mutiny.Uni;

/** One claimed job while this process works on it, as its handler sees it. Of use on the handler's own thread only. */
public interface JobRun {

    /** As it was claimed. */
    Job job();

    /** Says that a step begins; the first also says that the run started. Skipped while the database does not answer. */
    void begin(Stage stage);

    /** Keeps what a later run need not repeat. */
    void checkpoint(Checkpoint checkpoint);

    /**
     * The answer of a port. While the database does not answer the call is repeated, for as long as the lease is ours. A stop
     * cancels the call and ends the wait at once with {@link RunStopped}; after a stop nothing is called any more, so a run
     * that lost its lease writes nothing. Fails as the port does otherwise.
     */
    <T> T await(Uni<T> call);
}
