package io.askable.api.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Refuses to start where mode {@code open} would hand the service to strangers. */
@ApplicationScoped
class OpenModeGuard {
    private static final Logger LOG = Logger.getLogger(OpenModeGuard.class);

    void check(
            @Observes StartupEvent start,
            SecurityConfig config,
            @ConfigProperty(name = "quarkus.http.host") String listensOn) {
        if (config.mode() != SecurityConfig.Mode.OPEN) {
            return;
        }
        check(config, listensOn);
        if (config.adminKey().isPresent()) {
            LOG.warn("ADMIN_API_KEY is set, but askable.security.mode=open asks nobody for a key");
        }
    }

    static void check(SecurityConfig config, String listensOn) {
        if (!LoopbackNames.contains(listensOn) && !config.allowOpen()) {
            throw new IllegalStateException(
                    "Mode open gives everybody every right, so it does not listen on " + listensOn
                            + ". Set API_SERVICE_HOST=127.0.0.1, or ASKABLE_ALLOW_OPEN=true if only trusted callers reach the port.");
        }
        if (config.corsOrigins().stream().anyMatch(origins -> origins.contains("*"))) {
            throw new IllegalStateException(
                    "Mode open gives everybody every right, so CORS_ORIGINS=* would give every page"
                            + " you visit every right too. List the origins, e.g. CORS_ORIGINS=https://blog.example.");
        }
    }
}
