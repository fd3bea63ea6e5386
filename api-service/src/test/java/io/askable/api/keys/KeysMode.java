package io.askable.api.keys;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as it runs for publishers. */
public final class KeysMode implements QuarkusTestProfile {
    public static final String ADMIN_KEY = "an-operators-key-that-nobody-guesses";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("askable.security.mode", "keys", "askable.security.admin-key", ADMIN_KEY);
    }
}
