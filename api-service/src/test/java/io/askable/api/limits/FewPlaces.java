package io.askable.api.limits;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that soon has enough to do. */
public final class FewPlaces implements QuarkusTestProfile {
    static final int REQUESTS = 2;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "askable.limits.requests-in-work", Integer.toString(REQUESTS), "askable.limits.asks-in-work", "1");
    }
}
