package io.askable.jobs;

import java.util.Locale;

/** Every way a run can go wrong, and whether trying again may help. Codes are stable on the wire. */
public enum ErrorCode {
    FETCH_TIMEOUT(true),
    CONNECT_FAILED(true),
    HTTP_5XX(true),
    RATE_LIMITED(true),
    ROBOTS_UNAVAILABLE(true),
    MODEL_UNAVAILABLE(true),
    MODEL_INVALID(true),
    RUN_TIMEOUT(true),
    WORKER_LOST(true),
    /** Whatever nobody classified. */
    INTERNAL(true),
    /** An explicit Disallow or noindex only. */
    REFUSED_BY_SITE(false),
    NOT_FOUND(false),
    GONE(false),
    HTTP_4XX(false),
    NOT_HTML(false),
    TOO_LARGE(false),
    NO_ARTICLE(false),
    REFUSED_ADDRESS(false),
    REDIRECTED_OFF_SITE(false),
    MODEL_REFUSED(false),
    ALIAS_OF(false);

    private final boolean retryable;

    ErrorCode(boolean retryable) {
        this.retryable = retryable;
    }

    public boolean isRetryable() {
        return retryable;
    }

    /** Lower case, as stored and sent. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ErrorCode ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
