package io.askable.worker.health;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready from the first poll until the worker drains. Whether the database answers is another check. */
@Readiness
@Singleton
public final class AcceptingWork implements HealthCheck {

    private volatile boolean accepting;

    public void begin() {
        accepting = true;
    }

    public void end() {
        accepting = false;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("accepting work").status(accepting).build();
    }
}
