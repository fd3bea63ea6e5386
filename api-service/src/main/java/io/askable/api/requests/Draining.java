package io.askable.api.requests;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whether the process is about to end: open streams end then, so that they hold up nobody. */
@ApplicationScoped
public class Draining {
    private volatile boolean begun;

    public boolean hasBegun() {
        return begun;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent soon) {
        begun = true;
    }

    public void begin(@Observes ShutdownEvent now) {
        begun = true;
    }
}
