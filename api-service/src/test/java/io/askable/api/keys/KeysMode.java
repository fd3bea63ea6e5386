package io.askable.api.keys;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as it runs for publishers. */
public final class KeysMode implements QuarkusTestProfile {
    public static final String ADMIN_KEY = "an-operators-key-that-nobody-guesses";

    public static final int ADDRESS_ASKS = 3;
    public static final int PENDING_BY_VIEWS = 5;
    public static final int QUEUED_BY_ONE = 30;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "askable.security.mode",
                "keys",
                "askable.security.admin-key",
                ADMIN_KEY,
                "askable.limits.trusted-proxies",
                "127.0.0.0/8",
                "askable.limits.address-requests",
                "5000",
                "askable.limits.address-asks",
                Integer.toString(ADDRESS_ASKS),
                "askable.limits.pending-by-views",
                Integer.toString(PENDING_BY_VIEWS),
                "askable.queue.max-queued-per-owner",
                Integer.toString(QUEUED_BY_ONE));
    }
}
