package io.askable.jobs;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a job stands; the table of legal moves. */
public enum JobStatus {
    QUEUED,
    PROCESSING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** Whether one transition may lead from here to {@code next}; a final status is left by requeue only. */
    public boolean canBecome(JobStatus next) {
        return successors().contains(next);
    }

    /** Nothing more happens to a job here unless an operator requeues it. */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    /** Lower case, as stored and sent. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fails with {@link IllegalArgumentException} for anything that is not exactly a wire name. */
    public static JobStatus ofWireName(String wireName) {
        for (JobStatus status : values()) {
            if (status.wireName().equals(wireName)) {
                return status;
            }
        }
        throw new IllegalArgumentException("No job status is called " + wireName);
    }

    private Set<JobStatus> successors() {
        return switch (this) {
            case QUEUED -> EnumSet.of(PROCESSING, CANCELLED);
            case PROCESSING -> EnumSet.of(QUEUED, COMPLETED, FAILED, CANCELLED);
            case COMPLETED, FAILED, CANCELLED -> EnumSet.of(QUEUED);
        };
    }
}
