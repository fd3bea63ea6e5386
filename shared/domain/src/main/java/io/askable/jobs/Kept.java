package io.askable.jobs;

import java.util.Set;
import java.util.UUID;

/** What a renewal found: the leases that are still the caller's, and those of them whose job is to be cancelled. */
public record Kept(Set<UUID> held, Set<UUID> cancelRequested) {

    public Kept {
        held = Set.copyOf(held);
        cancelRequested = Set.copyOf(cancelRequested);
    }
}
