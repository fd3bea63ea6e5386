package io.askable.api.search;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What search and ask keep in memory of an owner's posts. */
@ConfigMapping(prefix = "askable.search")
public interface SearchConfig {
    /**
     * Who finds posts alike: {@code memory} (exact, in this process) or {@code mongodb} ({@code $vectorSearch} of a server that
     * has it, with its index {@code askable_summaries}); default memory. The server's is approximate and needs no memory here. On
     * a server that does not know the stage the process does not start; while the index is missing a search answers 503.
     */
    @WithDefault("memory")
    IndexChoice index();

    /**
     * How far behind the database the vectors and passages in memory may be; default 2 s. Shorter shows new posts sooner and
     * costs one read more often for every owner who is searched.
     */
    @WithDefault("2s")
    Duration look();

    /** How far each look reaches back before the one before it, so that no post slips through; default 10 s. */
    @WithDefault("10s")
    Duration overlap();

    /** Most posts of one owner that are searched, 1 to 100,000; default 20,000. Each costs about 2 KB of memory. */
    @WithDefault("20000")
    @Min(1)
    @Max(100_000)
    int maxPosts();

    /**
     * Most passages of one owner that a question without a post is answered from, 1 to 500,000; default 20,000. Each costs about
     * 3 KB of memory.
     */
    @WithDefault("20000")
    @Min(1)
    @Max(500_000)
    int maxPassages();

    /**
     * Memory for the vectors of all owners together, and as much again for passages; default 64 MiB. Owners beyond it are read
     * anew when they are searched.
     */
    @WithDefault("64M")
    MemorySize memory();

    /** How long an owner's vectors stay in memory after the last search; default 30 min. */
    @WithDefault("30m")
    Duration keep();

    /** The values of {@code askable.search.index}. */
    enum IndexChoice {
        MEMORY,
        MONGODB
    }
}
