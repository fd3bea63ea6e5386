package io.askable.api.security;

import io.askable.sites.Owner;
import jakarta.enterprise.context.ApplicationScoped;

/** On whose behalf a request runs: in mode {@code open} there is but one owner. */
@ApplicationScoped
public class Callers {
    /** Whose jobs and posts the present request may see. */
    public Owner owner() {
        return Owner.OPEN;
    }
}
