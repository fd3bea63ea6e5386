package io.askable.worker.lifecycle;

import io.askable.jobs.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names this start of the process. */
final class ThisInstance {

    @Produces
    @Singleton
    Instance instance(@ConfigProperty(name = "HOSTNAME") Optional<String> host) {
        String name = host.orElse("localhost");
        return new Instance(name + "-" + UUID.randomUUID(), "worker-service", name);
    }
}
