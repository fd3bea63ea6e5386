package io.askable.jobs;

import java.time.Instant;
import java.util.Optional;

/** How a handler's run ended, as far as the handler can tell. */
public sealed interface Outcome {

    record Done(JobResult result) implements Outcome {}

    /** Worth another attempt; {@code notBefore} is what the other side asked for, else the back-off decides. */
    record Retry(ErrorCode code, String message, Optional<Instant> notBefore) implements Outcome {}

    record Fail(ErrorCode code, String message) implements Outcome {}

    /**
     * Not now; the attempt is given back. With a {@code slot} the job keeps it and sleeps until then, uncounted: somebody
     * reserved it that time. Without, the sleep doubles from 30 s to 10 min, and after {@link Job#MAX_SNOOZES} of them it
     * becomes a retry.
     */
    record Snooze(Optional<Checkpoint> slot, ErrorCode code, String message) implements Outcome {

        public Optional<Instant> until() {
            return slot.flatMap(Checkpoint::slotAt);
        }
    }

    record Cancelled() implements Outcome {}
}
