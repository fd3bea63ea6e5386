package io.askable.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * What a later run of the same job need not do again.
 *
 * @param stage the step that is done, or that waits for its slot
 * @param ref names the staged page once the crawl is done; while the job waits for a slot, the lane that gave it
 * @param slotAt the host lane's slot this job was given
 */
public record Checkpoint(Stage stage, Optional<String> ref, Optional<Instant> slotAt) {

    public static Checkpoint crawled(String stagedPage) {
        return new Checkpoint(Stage.FETCH, Optional.of(stagedPage), Optional.empty());
    }

    public static Checkpoint waitingForSlot(String lane, Instant slotAt) {
        return new Checkpoint(Stage.FETCH, Optional.of(lane), Optional.of(slotAt));
    }
}
