package io.askable.language.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the exact nearest of many unit-length vectors by looking at all of them: no recall to tune, nothing to rebuild.
 *
 * <p>Readers work on an immutable snapshot and never wait; a change copies only the segments it touches and is seen whole or not
 * at all. Bounded by its capacity. About {@code dimensions × 5} bytes a vector. Speed: {@code benchmarks/run similarity}.
 *
 * @param <K> what a vector stands for; one vector a key
 */
public final class VectorIndex<K> {

    /** A vector found, by its key. */
    public record Hit<K>(K key, double cosine) {}

    private record Place(int segment, int slot) {}

    private final int dimensions;
    private final int capacity;
    private final Map<K, Integer> positions = new HashMap<>();
    private volatile List<Segment<K>> snapshot = List.of();

    /**
     * @param dimensions of every vector, at least 1
     * @param capacity most vectors it holds, at least 1
     */
    public VectorIndex(int dimensions, int capacity) {
        if (dimensions < 1 || capacity < 1) {
            throw new IllegalArgumentException("Dimensions and capacity are at least 1");
        }
        this.dimensions = dimensions;
        this.capacity = capacity;
    }

    /** Vectors held now. */
    public int size() {
        List<Segment<K>> segments = snapshot;
        return segments.isEmpty()
                ? 0
                : (segments.size() - 1) * Segment.SIZE + segments.getLast().used();
    }

    /** Bytes held by vectors now, for caches that weigh. */
    public long weight() {
        return snapshot.size() * Segment.bytes(dimensions);
    }

    /**
     * Adds, replaces and removes at once; removal comes first. Waits for other changes, not for readers.
     *
     * @return how many new keys were left out because the index is full
     */
    public synchronized int change(Map<K, float[]> put, Set<K> remove) {
        put.values().forEach(this::refuseWrongLength);
        Draft draft = new Draft(snapshot);
        remove.forEach(draft::remove);
        int leftOut = 0;
        for (Map.Entry<K, float[]> entry : put.entrySet()) {
            leftOut += draft.put(entry.getKey(), entry.getValue()) ? 0 : 1;
        }
        snapshot = List.copyOf(draft.segments);
        return leftOut;
    }

    /** The vector of a key, if it is held now. */
    public synchronized Optional<float[]> find(K key) {
        return Optional.ofNullable(positions.get(key))
                .map(position -> snapshot.get(position / Segment.SIZE).vector(position % Segment.SIZE));
    }

    /** Keys held now. */
    public synchronized Set<K> keys() {
        return Set.copyOf(positions.keySet());
    }

    /**
     * The nearest of those whose key is wanted, nearest first; fewer if there are fewer.
     *
     * @param query of unit length
     * @param limit at least 1
     */
    public List<Hit<K>> nearest(float[] query, int limit, Predicate<? super K> wanted) {
        refuseWrongLength(query);
        PriorityQueue<Hit<K>> best = new PriorityQueue<>(Comparator.comparingDouble(Hit::cosine));
        float length = (float) Math.sqrt(squares(query));
        float[] most = new float[Segment.SIZE];
        for (Segment<K> segment : snapshot) {
            segment.bounds(query, length, most);
            for (int slot = 0; slot < segment.used(); slot++) {
                boolean canBeBetter =
                        best.size() < limit || most[slot] > best.element().cosine();
                if (canBeBetter && wanted.test(segment.key(slot))) {
                    best.add(new Hit<>(segment.key(slot), segment.cosine(query, slot)));
                    if (best.size() > limit) {
                        best.remove();
                    }
                }
            }
        }
        List<Hit<K>> found = new ArrayList<>(best);
        found.sort(Comparator.comparingDouble((Hit<K> hit) -> hit.cosine()).reversed());
        return found;
    }

    private static double squares(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        return sum;
    }

    private void refuseWrongLength(float[] vector) {
        if (vector.length != dimensions) {
            throw new IllegalArgumentException(
                    "A vector of " + vector.length + " dimensions came to an index of " + dimensions);
        }
    }

    /** The next snapshot in the making. Every segment but the last is full: what is removed is replaced by the last vector. */
    private final class Draft {

        private final List<Segment<K>> segments;
        private final Set<Integer> own = new HashSet<>();

        Draft(List<Segment<K>> from) {
            segments = new ArrayList<>(from);
        }

        boolean put(K key, float[] vector) {
            Integer known = positions.get(key);
            if (known == null && positions.size() >= capacity) {
                return false;
            }
            int position = known == null ? positions.size() : known;
            positions.put(key, position);
            set(position, key, vector);
            return true;
        }

        void remove(K key) {
            Integer position = positions.remove(key);
            if (position == null) {
                return;
            }
            int last = positions.size();
            Place end = place(last);
            if (position != last) {
                K moved = segments.get(end.segment()).key(end.slot());
                set(position, moved, segments.get(end.segment()).vector(end.slot()));
                positions.put(moved, position);
            }
            if (end.slot() == 0) {
                segments.removeLast();
                own.remove(end.segment());
            } else {
                writable(end.segment()).dropLast();
            }
        }

        private void set(int position, K key, float[] vector) {
            Place place = place(position);
            if (place.segment() == segments.size()) {
                segments.add(new Segment<>(dimensions));
                own.add(place.segment());
            }
            writable(place.segment()).set(place.slot(), key, vector);
        }

        private Segment<K> writable(int index) {
            if (own.add(index)) {
                segments.set(index, segments.get(index).copy());
            }
            return segments.get(index);
        }

        private Place place(int position) {
            return new Place(position / Segment.SIZE, position % Segment.SIZE);
        }
    }
}
