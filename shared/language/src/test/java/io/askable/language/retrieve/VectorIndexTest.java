package io.askable.language.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.askable.language.retrieve.VectorIndex.Hit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorIndexTest {

    private static final int DIMENSIONS = 11;

    private static final int WANTED = 7;

    private final Random random = new Random(42);

    @Test
    void findsWhatLookingAtEachFindsAfterManyChanges() {
        VectorIndex<Integer> index = new VectorIndex<>(DIMENSIONS, 10_000);
        Map<Integer, float[]> expected = new HashMap<>();
        for (int round = 0; round < 60; round++) {
            Map<Integer, float[]> put = some(120);
            Set<Integer> remove = new HashSet<>(some(120).keySet());
            index.change(put, remove);
            remove.forEach(expected::remove);
            expected.putAll(put);
        }
        assertThat(index.size()).isEqualTo(expected.size()).isGreaterThan(Segment.SIZE);
        assertThat(index.keys()).isEqualTo(expected.keySet());
        for (int i = 0; i < 20; i++) {
            float[] query = unit();
            List<Integer> nearest = expected.keySet().stream()
                    .filter(key -> key % 2 == 0)
                    .sorted(Comparator.comparingDouble(key -> -dot(query, expected.get(key))))
                    .limit(WANTED)
                    .toList();
            List<Hit<Integer>> found = index.nearest(query, WANTED, key -> key % 2 == 0);
            assertThat(found).extracting(Hit::key).containsExactlyElementsOf(nearest);
            Hit<Integer> first = found.getFirst();
            assertThat(first.cosine()).isCloseTo(dot(query, expected.get(first.key())), within(1e-5));
        }
    }

    @Test
    void tellsApartWhatItsCodesCannot() {
        VectorIndex<Integer> index = new VectorIndex<>(DIMENSIONS, 100);
        float[] base = unit();
        Map<Integer, float[]> close = new HashMap<>();
        for (int key = 0; key < 100; key++) {
            float[] shifted = base.clone();
            shifted[0] += key * 1e-6f;
            close.put(key, shifted);
        }
        index.change(close, Set.of());
        float[] first = new float[DIMENSIONS];
        first[0] = 1;
        assertThat(index.nearest(first, 3, key -> true)).extracting(Hit::key).containsExactly(99, 98, 97);
    }

    @Test
    void newKeysBeyondItsCapacityAreLeftOutAndKnownOnesReplaced() {
        VectorIndex<String> index = new VectorIndex<>(1, 1);
        assertThat(index.change(Map.of("a", new float[] {1}), Set.of())).isZero();
        assertThat(index.change(Map.of("b", new float[] {1}), Set.of())).isEqualTo(1);
        assertThat(index.change(Map.of("a", new float[] {-1}), Set.of())).isZero();
        assertThat(index.nearest(new float[] {1}, 5, key -> true)).containsExactly(new Hit<>("a", -1));
        assertThat(index.change(Map.of("b", new float[] {1}), Set.of("a"))).isZero();
        assertThat(index.keys()).containsExactly("b");
    }

    @Test
    void emptiedIndexHoldsNothing() {
        VectorIndex<Integer> index = new VectorIndex<>(DIMENSIONS, 10_000);
        Map<Integer, float[]> all = new HashMap<>();
        IntStream.range(0, Segment.SIZE + 1).forEach(key -> all.put(key, unit()));
        index.change(all, Set.of());
        assertThat(index.weight()).isEqualTo(2 * Segment.bytes(DIMENSIONS));
        index.change(Map.of(), Set.copyOf(all.keySet()));
        assertThat(index.size()).isZero();
        assertThat(index.weight()).isZero();
        assertThat(index.nearest(unit(), 3, key -> true)).isEmpty();
    }

    @Test
    void vectorOfAnotherLengthIsRefusedBeforeAnythingChanges() {
        VectorIndex<Integer> index = new VectorIndex<>(2, 10);
        Map<Integer, float[]> mixed = Map.of(1, new float[] {1, 0}, 2, new float[] {1});
        assertThatThrownBy(() -> index.change(mixed, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(index.size()).isZero();
        assertThatThrownBy(() -> index.nearest(new float[1], 1, key -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readersSeeAChangeWholeOrNotAtAll() {
        VectorIndex<Integer> index = new VectorIndex<>(1, 2 * Segment.SIZE);
        index.change(everyKey(1), Set.of());
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int change = 0; change < 300; change++) {
                index.change(everyKey(change % 2 == 0 ? -1 : 1), Set.of());
            }
            done.set(true);
        });
        do {
            assertThat(index.nearest(new float[] {1}, 2 * Segment.SIZE, key -> true).stream()
                            .map(Hit::cosine)
                            .distinct())
                    .hasSize(1);
        } while (!done.get());
        writer.join();
    }

    private static Map<Integer, float[]> everyKey(float value) {
        Map<Integer, float[]> all = new HashMap<>();
        IntStream.range(0, 2 * Segment.SIZE).forEach(key -> all.put(key, new float[] {value}));
        return all;
    }

    private Map<Integer, float[]> some(int count) {
        Map<Integer, float[]> some = new HashMap<>();
        IntStream.range(0, count).forEach(i -> some.put(random.nextInt(4_000), unit()));
        return some;
    }

    private float[] unit() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        float length = (float) Math.sqrt(dot(vector, vector));
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
