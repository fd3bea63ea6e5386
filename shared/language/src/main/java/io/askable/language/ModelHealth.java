package io.askable.language;

/** Whether the language model is worth calling now. Without a model it always is. */
public interface ModelHealth {

    /** True while the circuit breaker is open: do not claim work that would only burn an attempt. */
    boolean isPaused();
}
