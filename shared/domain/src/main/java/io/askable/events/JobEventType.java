package io.askable.events;

/**
 * What can happen to a job. The wire names are those of the user's own stream document, plus {@code job.released} and
 * {@code job.requeued}.
 */
public enum JobEventType {
    SUBMITTED("job.submitted"),
    CLAIMED("job.claimed"),
    /** Rides on the first progress of a run. */
    STARTED("job.started"),
    COMPLETED("job.completed"),
    /** An attempt ended in an error; the detail {@code final} says whether the job ended with it. */
    FAILED("job.failed"),
    /** A run stopped answering and lost its lease. */
    TIMEOUT("job.timeout"),
    CANCELLED("job.cancelled"),
    /** Given back without counting the attempt: handed back or snoozed. */
    RELEASED("job.released"),
    REQUEUED("job.requeued");

    private final String wireName;

    JobEventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The type with this wire name; fails with {@link IllegalArgumentException} that names it otherwise. */
    public static JobEventType ofWireName(String wireName) {
        for (JobEventType type : values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("No job event is called " + wireName);
    }
}
