package io.askable.language.retrieve;

import java.util.Arrays;

/**
 * Some vectors side by side, stored dimension by dimension.
 *
 * <p>So stored, the inner loop adds one product to each of {@value #SIZE} independent sums, which the JIT compiler turns into SIMD
 * instructions; a sum along one vector it would not, because the order of floating-point additions is fixed.
 */
final class Segment<K> {

    /** Sums and four rows fit into the first-level cache; a change copies so many vectors. */
    static final int SIZE = 512;

    private final int dimensions;
    private final float[] rows;
    private final Object[] keys;
    private int used;

    Segment(int dimensions) {
        this(dimensions, new float[dimensions * SIZE], new Object[SIZE], 0);
    }

    private Segment(int dimensions, float[] rows, Object[] keys, int used) {
        this.dimensions = dimensions;
        this.rows = rows;
        this.keys = keys;
        this.used = used;
    }

    Segment<K> copy() {
        return new Segment<>(dimensions, rows.clone(), keys.clone(), used);
    }

    int used() {
        return used;
    }

    @SuppressWarnings("unchecked") // only set() fills the array
    K key(int slot) {
        return (K) keys[slot];
    }

    float[] vector(int slot) {
        float[] vector = new float[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            vector[dimension] = rows[dimension * SIZE + slot];
        }
        return vector;
    }

    void set(int slot, K key, float[] vector) {
        for (int dimension = 0; dimension < dimensions; dimension++) {
            rows[dimension * SIZE + slot] = vector[dimension];
        }
        keys[slot] = key;
        used = Math.max(used, slot + 1);
    }

    void dropLast() {
        used--;
        keys[used] = null;
    }

    /** Writes one cosine a slot; what is beyond {@link #used()} means nothing. */
    void cosines(float[] query, float[] into) {
        Arrays.fill(into, 0);
        int dimension = 0;
        for (; dimension + 4 <= dimensions; dimension += 4) {
            addFour(rows, dimension * SIZE, query, dimension, into);
        }
        for (; dimension < dimensions; dimension++) {
            for (int slot = 0; slot < SIZE; slot++) {
                into[slot] += query[dimension] * rows[dimension * SIZE + slot];
            }
        }
    }

    private static void addFour(float[] rows, int offset, float[] query, int dimension, float[] into) {
        float first = query[dimension];
        float second = query[dimension + 1];
        float third = query[dimension + 2];
        float fourth = query[dimension + 3];
        for (int slot = 0; slot < SIZE; slot++) {
            int at = offset + slot;
            into[slot] += first * rows[at]
                    + second * rows[at + SIZE]
                    + third * rows[at + 2 * SIZE]
                    + fourth * rows[at + 3 * SIZE];
        }
    }
}
