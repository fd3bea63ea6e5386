package io.askable.mongodb.support;

/** A unique key is taken already. Which one is not said: look instead. Never leaves this package. */
public final class DuplicateKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DuplicateKey(Throwable cause) {
        super("A unique key is taken", cause);
    }
}
