package io.askable.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.sites.Owner;
import io.askable.testkit.ManualClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerCacheTest {
    private static final Owner ADA = new Owner("ada");

    private final ManualClock clock = ManualClock.atNoon();
    private final Counting source = new Counting();

    @Test
    void readsWholeFirstThenOnlyWhatCameSinceWithOverlap() {
        OwnerCache<String> cache = new OwnerCache<>(source, clock, TestSearch.looking(Duration.ZERO));
        Instant first = clock.instant();

        assertThat(get(cache)).isEqualTo("1");
        clock.advance(Duration.ofMinutes(5));
        assertThat(get(cache)).isEqualTo("1,2");

        assertThat(source.since).containsExactly(Instant.EPOCH, first.minusSeconds(10));
    }

    @Test
    void oneLookServesAllWithinItsTime() {
        OwnerCache<String> cache = new OwnerCache<>(source, clock, TestSearch.looking(Duration.ofHours(1)));

        assertThat(get(cache)).isEqualTo("1");
        assertThat(get(cache)).isEqualTo("1");
        assertThat(source.since).hasSize(1);
    }

    @Test
    void whatWasFoundToBeGoneIsForgottenAtOnce() {
        OwnerCache<String> cache = new OwnerCache<>(source, clock, TestSearch.looking(Duration.ofHours(1)));
        get(cache);

        cache.update(ADA, known -> "without " + known);

        assertThat(get(cache)).isEqualTo("without 1,2");
    }

    @Test
    void ownerTooHeavyForMemoryIsReadAnew() {
        source.weight = 2_000;
        OwnerCache<String> cache = new OwnerCache<>(
                source, clock, TestSearch.looking(Duration.ZERO).within(1_000));
        get(cache);

        assertThat(get(cache)).isEqualTo("2");
        assertThat(source.since).containsOnly(Instant.EPOCH);
    }

    private static String get(OwnerCache<String> cache) {
        return cache.get(ADA).await().indefinitely();
    }

    /** Each read adds its number. */
    private static final class Counting implements OwnerCache.Source<String> {
        private final List<Instant> since = new ArrayList<>();
        private long weight = 1;

        @Override
        public Uni<String> read(Owner owner, Instant from, Optional<String> known) {
            since.add(from);
            String number = Integer.toString(since.size());
            return Uni.createFrom()
                    .item(known.map(before -> before + "," + number).orElse(number));
        }

        @Override
        public long bytes(String value) {
            return weight;
        }
    }
}
