package io.askable.api.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/**
 * How much a caller may ask for, in mode {@code keys}, and how much is worked on for all of them, in either mode. Each process
 * counts for itself. An IPv6 address counts with all of its /64, which one household has.
 */
@ConfigMapping(prefix = "askable.limits")
public interface LimitsConfig {
    /**
     * Requests a minute from one address without a secret or an operator's key, at once or spread, 10 to 1,000,000; default 300. Lower
     * stops greedy callers sooner, and readers behind one office's address too.
     */
    @WithDefault("300")
    @Min(10)
    @Max(1_000_000)
    int addressRequests();

    /** Readers' own questions a minute from one address, 1 to 100,000; default 20. Each may cost a model's call. */
    @WithDefault("20")
    @Min(1)
    @Max(100_000)
    int addressAsks();

    /** New posts a minute that pages at one address may have processed, 1 to 100,000; default 10. Each costs a crawl and a run. */
    @WithDefault("10")
    @Min(1)
    @Max(100_000)
    int addressPosts();

    /** Feedback a minute from one address, 1 to 100,000; default 20. */
    @WithDefault("20")
    @Min(1)
    @Max(100_000)
    int addressFeedback();

    /** Requests a minute with one key of a publisher, 10 to 10,000,000; default 6000. */
    @WithDefault("6000")
    @Min(10)
    @Max(10_000_000)
    int keyRequests();

    /**
     * Most posts of one publisher that may wait because pages were viewed, 1 to 10,000; default 100. More lets strangers who name
     * pages that do not exist keep workers longer.
     */
    @WithDefault("100")
    @Min(1)
    @Max(10_000)
    int pendingByViews();

    /**
     * Requests that are worked on at once, 1 to 100,000; default 500. Those above are answered {@code overloaded} at once; probes
     * and meters are not counted, nor is a stream that has begun. More makes everybody wait longer, and each takes up to 100 KB
     * of memory.
     */
    @WithDefault("500")
    @Min(1)
    @Max(100_000)
    int requestsInWork();

    /**
     * Readers' own questions that are answered at once, whole or as a stream, 1 to 10,000; default 32. Those above are answered
     * {@code overloaded} at once. More lets readers wait longer for one of {@code askable.language.parallel-calls}, and questions
     * take the places of page views.
     */
    @WithDefault("32")
    @Min(1)
    @Max(10_000)
    int asksInWork();

    /**
     * Proxies whose {@code X-Forwarded-For} is believed, as addresses or networks in CIDR form; default none. List exactly your own:
     * whoever is listed may claim any address.
     */
    Optional<List<String>> trustedProxies();
}
