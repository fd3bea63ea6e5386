package io.askable.api.page;

import io.askable.jobs.Job;
import io.askable.jobs.JobState;
import java.util.Locale;

/** Where a page's post stands, as its widget is told. */
enum PageState {
    READY("The questions are here"),
    QUEUED("The post waits for its turn"),
    PROCESSING("The post is being processed"),
    RETRY("The post waits for another attempt"),
    /** This very call asked for it to be processed. */
    NOT_STARTED("The post was not known; it is queued now"),
    /** So far too few readers came. */
    THRESHOLD_NOT_MET("The post is processed once more readers have come"),
    NOT_ALLOWED("The publisher does not have this post processed"),
    /** A limit is reached that will be free again. */
    LATER("Too much is to be done for this publisher; a later view asks again"),
    /** Page views do not try again: whoever owns the post may. */
    FAILED("The post could not be processed, or was taken out");

    private final String message;

    PageState(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }

    /** Lower case, as sent. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a post that readers cannot see, by its newest job. A job that completed without a post belongs to a removed one. */
    static PageState of(Job newest) {
        return switch (newest.state()) {
            case JobState.Queued queued -> newest.failureCount() > 0 ? RETRY : QUEUED;
            case JobState.Processing processing -> PROCESSING;
            case JobState.Completed completed -> completed.publishPending() ? PROCESSING : FAILED;
            case JobState.Failed failed -> FAILED;
            case JobState.Cancelled cancelled -> FAILED;
        };
    }
}
