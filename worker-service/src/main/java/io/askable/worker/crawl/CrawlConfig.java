package io.askable.worker.crawl;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How polite a crawl is. */
@ConfigMapping(prefix = "askable.crawl")
public interface CrawlConfig {

    /** Least time between two requests to one host. Shorter reads large sites faster and annoys small ones. */
    @WithDefault("1s")
    Duration minDelay();

    /** A longer {@code Crawl-delay} in robots.txt counts as this. Longer makes posts of such hosts wait longer. */
    @WithDefault("30s")
    Duration maxDelay();

    /** A slot no further away than this is waited for on the spot, a later one by sleeping in the queue. Longer holds a worker's slot idle. */
    @WithDefault("2s")
    Duration patience();

    /** How long a robots.txt that was read stays valid; RFC 9309 says at most 24 h. Longer asks less and notices changes later. */
    @WithDefault("24h")
    Duration robotsTtl();

    /** How long a robots.txt that could not be read is not asked for again. Longer spares troubled hosts and delays retries. */
    @WithDefault("1m")
    Duration robotsRetry();
}
