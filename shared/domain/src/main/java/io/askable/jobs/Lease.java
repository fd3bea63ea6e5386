package io.askable.jobs;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to work on a job for a while. The token changes at every claim; a write under an old token is refused.
 *
 * @param heartbeatAt the database's clock at the claim or the last renewal
 */
public record Lease(UUID token, WorkerId owner, Instant claimedAt, Instant heartbeatAt) {

    Lease renewed(Instant now) {
        return new Lease(token, owner, claimedAt, now);
    }
}
