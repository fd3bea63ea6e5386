package io.askable.egress;

import java.time.Duration;

/**
 * What one exchange may cost.
 *
 * @param connect for the name's look-up, and again for connection and TLS handshake
 * @param firstByte from the sending of the request to the answer's head
 * @param total from the look-up to the last byte
 * @param maxCompressedBytes of a body with a content encoding, as sent
 * @param maxInflatedBytes of a body as the caller sees it
 */
public record FetchBudget(
        Duration connect, Duration firstByte, Duration total, int maxCompressedBytes, int maxInflatedBytes) {

    public FetchBudget {
        requirePositive("connect-timeout", connect);
        requirePositive("first-byte-timeout", firstByte);
        requirePositive("total-timeout", total);
        if (maxCompressedBytes < 1 || maxInflatedBytes < maxCompressedBytes) {
            throw new IllegalArgumentException("max-compressed-bytes must be from 1 to max-inflated-bytes");
        }
    }

    /** The same times, for a body of at most {@code bytes}. */
    public FetchBudget ofAtMost(int bytes) {
        return new FetchBudget(connect, firstByte, total, Math.min(maxCompressedBytes, bytes), bytes);
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, not " + duration);
        }
    }
}
