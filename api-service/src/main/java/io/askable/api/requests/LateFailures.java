package io.askable.api.requests;

import io.askable.jobs.DatabaseUnavailable;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Says little of failures that came when nobody waited any more: of two reads at once that meet a lost database the first one
 * answers the request, and the second would put a stack trace into the log for each.
 */
@Singleton
final class LateFailures {

    private static final Logger LOG = Logger.getLogger(LateFailures.class);

    void listen(@Observes StartupEvent event) {
        Infrastructure.setDroppedExceptionHandler(LateFailures::tell);
    }

    static void tell(Throwable failure) {
        if (failure instanceof DatabaseUnavailable) {
            LOG.debug("A read failed after its request had been answered", failure);
        } else {
            LOG.warn("A failure came when nobody waited for it any more", failure);
        }
    }
}
