package io.askable.jobs;

/** An idempotency key came again with another request. */
public final class IdempotencyMismatch extends QueueException {

    private static final long serialVersionUID = 1L;

    public IdempotencyMismatch(String key) {
        super("idempotency_mismatch", "The Idempotency-Key " + key + " was used for another request; use a new key");
    }
}
