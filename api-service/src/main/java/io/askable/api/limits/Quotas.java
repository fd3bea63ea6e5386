package io.askable.api.limits;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Callers;
import io.askable.content.Posts;
import io.askable.jobs.Enqueued;
import io.askable.sites.CounterType;
import io.askable.sites.Owner;
import io.askable.sites.Publisher;
import io.askable.sites.PublisherConfig;
import io.askable.sites.UsageCounter;
import io.askable.sites.UsageCounters;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * How much a publisher may have done a day (UTC) and in all. The key in its pages has a budget of its own: whoever copies it spends
 * nothing of the secret one's. Operators, and everybody in mode {@code open}, have no limits.
 */
@ApplicationScoped
public class Quotas {
    private final Callers callers;
    private final RateLimits limits;
    private final UsageCounters tallies;
    private final Posts posts;
    private final InstantSource clock;

    Quotas(Callers callers, RateLimits limits, UsageCounters tallies, Posts posts, InstantSource clock) {
        this.callers = callers;
        this.limits = limits;
        this.tallies = tallies;
        this.posts = posts;
        this.clock = clock;
    }

    /** Counts a reader's own question against its day. Fails with {@link Refusal.RateLimited}. */
    public Uni<Void> ask() {
        return callers.publisher()
                .map(publisher -> {
                    CounterType what = callers.isPublishable() ? CounterType.PAGE_ASKS : CounterType.SERVER_ASKS;
                    return count(today(publisher, what), publisher.config().dailyAskLimit());
                })
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Whether the publisher has this post processed at all. */
    public boolean allows(BlogUrl url) {
        return callers.publisher()
                .map(publisher -> Whitelist.allows(publisher.config().whitelistedBlogUrls(), url))
                .orElse(true);
    }

    /**
     * Counts a new post and has it enqueued; what turns out to be waiting already is not counted. Fails with
     * {@link Refusal.Forbidden} or {@link Refusal.RateLimited}.
     */
    public Uni<Enqueued> enqueue(BlogUrl url, RoutingContext request, Supplier<Uni<Enqueued>> enqueue) {
        return callers.publisher()
                .map(publisher -> enqueue(publisher, url, request, enqueue))
                .orElseGet(enqueue);
    }

    private Uni<Enqueued> enqueue(
            Publisher publisher, BlogUrl url, RoutingContext request, Supplier<Uni<Enqueued>> enqueue) {
        PublisherConfig config = publisher.config();
        if (!allows(url)) {
            throw new Refusal.Forbidden("This post is not among the publisher's whitelisted_blog_urls");
        }
        limits.countPost(request);
        UsageCounter tally =
                today(publisher, callers.isPublishable() ? CounterType.PAGE_POSTS : CounterType.SERVER_POSTS);
        return checkTotal(publisher, url)
                .chain(() -> count(tally, config.dailyBlogLimit()))
                .chain(() -> enqueue.get().onFailure().call(() -> tallies.takeBack(tally)))
                .call(enqueued -> enqueued.deduplicated()
                        ? tallies.takeBack(tally)
                        : Uni.createFrom().voidItem());
    }

    /** A post that is there already may be written anew. */
    private Uni<Void> checkTotal(Publisher publisher, BlogUrl url) {
        OptionalInt most = publisher.config().maxTotalBlogs();
        if (most.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Owner owner = publisher.asOwner();
        return posts.find(owner, url)
                .chain(found -> found.isPresent() ? Uni.createFrom().item(0L) : posts.count(owner))
                .invoke(count -> {
                    if (count >= most.getAsInt()) {
                        throw new Refusal.Forbidden(
                                "The publisher has its max_total_blogs of " + most.getAsInt() + " posts");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> count(UsageCounter tally, OptionalInt limit) {
        return tallies.add(tally, limit.isPresent() ? limit.getAsInt() : Long.MAX_VALUE)
                .invoke(counted -> {
                    if (!counted) {
                        throw new Refusal.RateLimited("The publisher's limit for today is reached", untilMidnight());
                    }
                })
                .replaceWithVoid();
    }

    private UsageCounter today(Publisher publisher, CounterType what) {
        return UsageCounter.ofDay(publisher.asOwner(), what, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Duration untilMidnight() {
        Instant now = clock.instant();
        Instant midnight = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        return Duration.between(now, midnight);
    }
}
