package io.askable.mongodb.support;

/** Checks settings before the process touches the database. Every bean of this type runs at start-up. */
public interface StartCheck {

    /** Fails with {@link IllegalArgumentException} that names every bad setting and the values that are allowed. */
    void run();
}
