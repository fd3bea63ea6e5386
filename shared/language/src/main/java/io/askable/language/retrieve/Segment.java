package io.askable.language.retrieve;

import java.util.Arrays;

/**
 * Some vectors side by side: exact, and once more in a quarter of the size with a bound of what that loses.
 *
 * <p>One core cannot read 100,000 vectors of 384 floats in 10 ms, but their bytes it can. So a search reads the bytes, and of the
 * floats only the few vectors that the bound does not rule out; what is found is exact. The bytes lie dimension by dimension: the
 * inner loop then adds to independent sums of another array type, which the JIT compiler turns into SIMD instructions. A sum
 * along one vector it would not, because the order of floating-point additions is fixed.
 */
final class Segment<K> {

    /** The sums fit into the first-level cache; a change copies so many vectors. */
    static final int SIZE = 1_024;

    /** Largest value of a code. */
    private static final float CODES = 127;

    /** More than a sum of floats of some thousand dimensions loses by rounding. */
    private static final float ROUNDING = 1e-4f;

    private final int dimensions;
    private final float[] exact;
    private final byte[] codes;
    private final float[] scales;
    private final float[] losses;
    private final Object[] keys;
    private int used;

    Segment(int dimensions) {
        this(
                dimensions,
                new float[dimensions * SIZE],
                new byte[dimensions * SIZE],
                new float[SIZE],
                new float[SIZE],
                new Object[SIZE],
                0);
    }

    private Segment(
            int dimensions, float[] exact, byte[] codes, float[] scales, float[] losses, Object[] keys, int used) {
        this.dimensions = dimensions;
        this.exact = exact;
        this.codes = codes;
        this.scales = scales;
        this.losses = losses;
        this.keys = keys;
        this.used = used;
    }

    static long bytes(int dimensions) {
        return (long) SIZE * (dimensions * (Float.BYTES + Byte.BYTES) + 2 * Float.BYTES);
    }

    Segment<K> copy() {
        return new Segment<>(
                dimensions, exact.clone(), codes.clone(), scales.clone(), losses.clone(), keys.clone(), used);
    }

    int used() {
        return used;
    }

    @SuppressWarnings("unchecked") // only set() fills the array
    K key(int slot) {
        return (K) keys[slot];
    }

    float[] vector(int slot) {
        return Arrays.copyOfRange(exact, slot * dimensions, (slot + 1) * dimensions);
    }

    void set(int slot, K key, float[] vector) {
        System.arraycopy(vector, 0, exact, slot * dimensions, dimensions);
        float largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        float scale = largest / CODES;
        double lost = 0;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            byte code = (byte) (scale == 0 ? 0 : Math.round(vector[dimension] / scale));
            codes[dimension * SIZE + slot] = code;
            double difference = vector[dimension] - (double) code * scale;
            lost += difference * difference;
        }
        scales[slot] = scale;
        losses[slot] = (float) Math.sqrt(lost);
        keys[slot] = key;
        used = Math.max(used, slot + 1);
    }

    void dropLast() {
        used--;
        keys[used] = null;
    }

    /**
     * Writes for each slot the most that its cosine can be; what is beyond {@link #used()} means nothing.
     *
     * @param length of the query
     * @param most as long as a segment
     */
    void bounds(float[] query, float length, float[] most) {
        Arrays.fill(most, 0);
        for (int dimension = 0; dimension < dimensions; dimension++) {
            add(query[dimension], codes, dimension * SIZE, most);
        }
        for (int slot = 0; slot < SIZE; slot++) {
            // What the codes lost is a vector too: its product with the query is at most that of their lengths.
            most[slot] = most[slot] * scales[slot] + losses[slot] * length + ROUNDING;
        }
    }

    /** Kept small and apart so that it is compiled to SIMD by itself. */
    private static void add(float factor, byte[] codes, int offset, float[] sums) {
        for (int slot = 0; slot < SIZE; slot++) {
            sums[slot] += factor * codes[offset + slot];
        }
    }

    double cosine(float[] query, int slot) {
        double sum = 0;
        int offset = slot * dimensions;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            sum += (double) query[dimension] * exact[offset + dimension];
        }
        return sum;
    }
}
