package io.askable.benchmarks.chaos;

import java.time.Duration;

/** What a proxy does to bytes on their way: drops those of one direction or both, or keeps them for a while. */
record Disturbance(boolean dropsRequests, boolean dropsReplies, Duration delay) {

    static final Disturbance NONE = new Disturbance(false, false, Duration.ZERO);

    /** Both ends think they are connected; nothing arrives, neither then nor later. */
    static final Disturbance HALF_OPEN = new Disturbance(true, true, Duration.ZERO);

    /** Requests arrive and are carried out; replies do not. */
    static final Disturbance ONE_WAY = new Disturbance(false, true, Duration.ZERO);

    static Disturbance delayed(Duration delay) {
        return new Disturbance(false, false, delay);
    }

    boolean isSilence() {
        return dropsRequests && dropsReplies;
    }
}
