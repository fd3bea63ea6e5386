package io.askable.mongodb;

/** A unique key is taken already. Which one is not said: look instead. Never leaves this package. */
final class DuplicateKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DuplicateKey(Throwable cause) {
        super("A unique key is taken", cause);
    }
}
