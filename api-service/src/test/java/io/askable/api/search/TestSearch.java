package io.askable.api.search;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** A configuration as it would be read. A look of zero reads at every use. */
public record TestSearch(
        Duration look, Duration overlap, int maxPosts, int maxPassages, MemorySize memory, Duration keep)
        implements SearchConfig {
    public static TestSearch looking(Duration look) {
        return new TestSearch(look, Duration.ofSeconds(10), 100, 100, bytes(1 << 20), Duration.ofMinutes(1));
    }

    @Override
    public IndexChoice index() {
        return IndexChoice.MEMORY;
    }

    TestSearch within(long memoryBytes) {
        return new TestSearch(look, overlap, maxPosts, maxPassages, bytes(memoryBytes), keep);
    }

    private static MemorySize bytes(long bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }
}
