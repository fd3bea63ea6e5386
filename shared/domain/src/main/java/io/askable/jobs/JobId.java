package io.askable.jobs;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A job's identity, a UUIDv7 (RFC 9562 §5.7) in its lower-case text form. Made by the client, so that an insert can be
 * repeated; ids made later sort later, to the millisecond.
 */
public record JobId(String value) {

    /** Fails with {@link IllegalArgumentException} unless {@code value} is a UUID in canonical text form. */
    public JobId {
        if (value.length() != 36 || !UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("Not a job id: a lower-case UUID is wanted");
        }
    }

    /** A new id; {@code now} gives the order, {@code random} the 74 bits that make it unique. */
    public static JobId next(Instant now, RandomGenerator random) {
        long high = now.toEpochMilli() << 16 | 0x7000L | random.nextLong() & 0x0FFFL;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new JobId(new UUID(high, low).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
