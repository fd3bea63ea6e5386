package io.askable.api.publishers;

import io.askable.sites.ApiKey;
import io.askable.sites.StoredKey;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Answers that show a key, which is kept nowhere, for the only time. */
final class KeyViews {
    private static final String ONCE = "Keys are shown this once; only their hashes are kept";

    private KeyViews() {}

    /**
     * A new publisher.
     *
     * @param apiKey the publishable key, for pages
     * @param secretKey for servers, the extension and the publisher's own page
     */
    record OnboardedView(boolean success, PublisherView publisher, String apiKey, String secretKey, String message) {
        static OnboardedView of(Registry.Onboarded onboarded, Instant now) {
            return new OnboardedView(
                    true,
                    PublisherView.of(onboarded.publisher(), now),
                    onboarded.page().reveal(),
                    onboarded.server().reveal(),
                    ONCE);
        }
    }

    /**
     * A new key.
     *
     * @param formerKeyExpiresAt when the key it relieves ends; absent where none lives on
     */
    record RotatedView(
            String publisherId, String kind, String apiKey, Optional<Instant> formerKeyExpiresAt, String message) {
        static RotatedView of(Registry.Rotated rotated) {
            ApiKey fresh = rotated.fresh();
            return new RotatedView(
                    rotated.publisher().id(),
                    fresh.kind().name().toLowerCase(Locale.ROOT),
                    fresh.reveal(),
                    rotated.publisher().keys().stream()
                            .filter(key -> key.kind() == fresh.kind())
                            .map(StoredKey::expiresAt)
                            .flatMap(Optional::stream)
                            .findFirst(),
                    ONCE);
        }
    }
}
