package io.askable.api.usage;

import io.askable.sites.PublisherConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * What was used day by day (UTC), newest first, beside what may be.
 *
 * @param posts that readers see
 */
record UsageView(long posts, Limits limits, List<Day> days) {
    /** One day: posts enqueued and questions asked, by pages and by servers. */
    record Day(LocalDate date, long pagePosts, long serverPosts, long pageAsks, long serverAsks) {}

    /** What may be used a day by pages, and as much again by servers; absent: as much as one likes. */
    record Limits(OptionalInt dailyBlogLimit, OptionalInt dailyAskLimit, OptionalInt maxTotalBlogs) {
        static final Limits NONE = new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

        static Limits of(PublisherConfig config) {
            return new Limits(config.dailyBlogLimit(), config.dailyAskLimit(), config.maxTotalBlogs());
        }
    }
}
