package io.askable.jobs;

/** The instance that holds a lease: the id of its record in {@code instances}. */
public record WorkerId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
