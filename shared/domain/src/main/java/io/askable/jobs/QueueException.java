package io.askable.jobs;

/** Why the queue could not do what it was asked; each with a stable {@link #code()}. */
public abstract sealed class QueueException extends RuntimeException
        permits JobNotFound, IdempotencyMismatch, QueueFull, DatabaseUnavailable {

    private static final long serialVersionUID = 1L;

    private final String code;

    QueueException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
