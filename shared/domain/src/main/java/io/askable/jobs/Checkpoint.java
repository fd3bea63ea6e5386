package io.askable.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * What a later run of the same job need not do again.
 *
 * @param stage the step that is done, or that waits for its slot
 * @param ref names the staged page once the crawl is done
 * @param slotAt the host lane's slot this job was given
 */
public record Checkpoint(Stage stage, Optional<String> ref, Optional<Instant> slotAt) {

    public static Checkpoint crawled(String stagedPage) {
        return new Checkpoint(Stage.FETCH, Optional.of(stagedPage), Optional.empty());
    }

    public static Checkpoint waitingForSlot(Instant slotAt) {
        return new Checkpoint(Stage.FETCH, Optional.empty(), Optional.of(slotAt));
    }
}
