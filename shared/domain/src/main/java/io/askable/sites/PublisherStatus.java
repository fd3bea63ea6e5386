package io.askable.sites;

import java.util.Locale;

/** Whether a publisher is served. */
public enum PublisherStatus {
    /** New; served like an active one. */
    TRIAL(true),
    ACTIVE(true),
    /** Stopped by an operator. */
    SUSPENDED(false),
    /** Deleted softly; may be reactivated. */
    INACTIVE(false);

    private final boolean served;

    PublisherStatus(boolean served) {
        this.served = served;
    }

    public boolean isServed() {
        return served;
    }

    /** Lower case, as stored and sent. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fails with {@link IllegalArgumentException} for anything that is not a wire name. */
    public static PublisherStatus ofWireName(String wireName) {
        for (PublisherStatus status : values()) {
            if (status.wireName().equals(wireName)) {
                return status;
            }
        }
        throw new IllegalArgumentException("No publisher status is called " + wireName);
    }
}
