package io.askable.api.status;

import io.askable.jobs.Instance;
import io.smallrye.common.net.HostName;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who this process is to the others. */
final class ThisProcess {
    @Produces
    @Singleton
    static Instance instance() {
        return new Instance(UUID.randomUUID().toString(), "api-service", HostName.getHostName());
    }
}
