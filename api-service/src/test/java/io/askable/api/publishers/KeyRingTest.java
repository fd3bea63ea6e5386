package io.askable.api.publishers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.api.problems.Refusal;
import io.askable.sites.ApiKey;
import io.askable.sites.KeyKind;
import io.askable.sites.StoredKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration GRACE = Duration.ofHours(24);

    private final SecureRandom random = new SecureRandom();
    private final ApiKey first = key(KeyKind.SECRET);
    private final ApiKey second = key(KeyKind.SECRET);
    private final ApiKey third = key(KeyKind.SECRET);
    private final KeyRing one = new KeyRing(List.of()).rotated(first, NOON, GRACE);
    private final KeyRing two = one.rotated(second, NOON.plusSeconds(60), GRACE);

    @Test
    void relievedKeyLivesForTheGrace() {
        assertThat(live(two, NOON.plusSeconds(60))).containsExactlyInAnyOrder(first.hash(), second.hash());
        assertThat(live(two, NOON.plusSeconds(59).plus(GRACE))).contains(first.hash());
        assertThat(live(two, NOON.plusSeconds(60).plus(GRACE))).containsExactly(second.hash());
    }

    @Test
    void noMoreThanTwoLiveAtOnce() {
        KeyRing three = two.rotated(third, NOON.plusSeconds(120), GRACE);

        assertThat(live(three, NOON.plusSeconds(120))).containsExactlyInAnyOrder(second.hash(), third.hash());
    }

    @Test
    void withoutGraceTheFormerKeyEndsAtOnce() {
        assertThat(live(one.rotated(second, NOON, Duration.ZERO), NOON)).containsExactly(second.hash());
    }

    @Test
    void keysOfTheOtherKindStay() {
        ApiKey page = key(KeyKind.PUBLISHABLE);

        assertThat(live(one.rotated(page, NOON, Duration.ZERO), NOON))
                .containsExactlyInAnyOrder(first.hash(), page.hash());
    }

    @Test
    void revokedKeyIsGoneAndTheOtherStays() {
        KeyRing left = two.revoked(KeyKind.SECRET, hint(second), NOON);

        assertThat(live(left, NOON)).containsExactly(first.hash());
        assertThatThrownBy(() -> left.revoked(KeyKind.SECRET, hint(second), NOON))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> left.revoked(KeyKind.PUBLISHABLE, hint(first), NOON))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private ApiKey key(KeyKind kind) {
        return ApiKey.create(kind, random);
    }

    private static String hint(ApiKey key) {
        return key.reveal().substring(key.reveal().length() - 4);
    }

    private static List<String> live(KeyRing ring, Instant at) {
        return ring.keys().stream()
                .filter(key -> key.isLive(at))
                .map(StoredKey::hash)
                .toList();
    }
}
