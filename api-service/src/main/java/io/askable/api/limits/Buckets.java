package io.askable.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One token bucket for each caller, filled evenly so that it holds a minute's worth; those not used for a while are forgotten full. */
final class Buckets {
    /** Callers remembered; beyond, those idle longest start anew. */
    private static final int MAX_CALLERS = 100_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String name;
    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_CALLERS)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    /** @param name as callers see it in {@code RateLimit} */
    Buckets(String name, int perMinute) {
        this.name = name;
        this.perMinute = perMinute;
    }

    /** Takes a token from the caller's bucket, if there is one. */
    RateLimitResult take(String caller) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        Duration pause =
                Duration.ofNanos(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        return new RateLimitResult(probe.isConsumed(), probe.getRemainingTokens(), pause, this);
    }

    /** Puts a token back that was taken for nothing. */
    void giveBack(String caller) {
        bucket(caller).addTokens(1);
    }

    private Bucket bucket(String caller) {
        return buckets.get(caller, key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build());
    }

    /**
     * What came of it, as draft-ietf-httpapi-ratelimit-headers-10 tells it.
     *
     * @param pause until the bucket is full, or where nothing was left, until there is a token
     */
    record RateLimitResult(boolean granted, long remaining, Duration pause, Buckets from) {
        String policy() {
            return "\"%s\";q=%d;w=%d".formatted(from.name, from.perMinute, MINUTE.toSeconds());
        }

        String state() {
            return "\"%s\";r=%d;t=%d".formatted(from.name, remaining, seconds());
        }

        /** Rounded up, so that whoever waits so long is not early. */
        private long seconds() {
            return pause.plusMillis(999).toSeconds();
        }
    }
}
