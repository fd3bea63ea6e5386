package io.askable.worker.crawl;

import io.askable.jobs.Checkpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A time at which one request to a host's lane may begin; good for one delay. */
public record HostSlot(String lane, Instant at) {

    /** What a waiting job keeps. */
    public Checkpoint toCheckpoint() {
        return Checkpoint.waitingForSlot(lane, at);
    }

    /** The slot that the job waited for; empty when it waited for none, or its page is staged already. */
    public static Optional<HostSlot> of(Optional<Checkpoint> checkpoint) {
        return checkpoint.flatMap(kept -> kept.slotAt().flatMap(at -> kept.ref().map(lane -> new HostSlot(lane, at))));
    }

    boolean isGood(String wantedLane, Instant now, Duration delay) {
        return lane.equals(wantedLane) && !now.isAfter(at.plus(delay));
    }
}
