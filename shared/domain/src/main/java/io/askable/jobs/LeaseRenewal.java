package io.askable.jobs;

import java.util.Set;
import java.util.UUID;

/** What a renewal found: the leases that are still the caller's, and those of them whose job is to be cancelled. */
public record LeaseRenewal(Set<UUID> held, Set<UUID> cancelRequested) {

    public LeaseRenewal {
        held = Set.copyOf(held);
        cancelRequested = Set.copyOf(cancelRequested);
    }
}
