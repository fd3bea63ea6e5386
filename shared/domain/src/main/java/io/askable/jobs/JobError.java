package io.askable.jobs;

import java.time.Instant;

/** How one attempt ended badly. {@code message} is for people, at most {@value #MAX_MESSAGE} characters. */
public record JobError(int attempt, Instant at, ErrorCode code, String message, WorkerId worker) {

    public static final int MAX_MESSAGE = 2_000;

    public JobError {
        if (message.length() > MAX_MESSAGE) {
            message = message.substring(0, MAX_MESSAGE);
        }
    }
}
