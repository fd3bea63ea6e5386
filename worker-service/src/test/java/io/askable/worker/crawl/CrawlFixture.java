package io.askable.worker.crawl;

import com.github.benmanes.caffeine.cache.Ticker;
import io.askable.content.HostSlots;
import io.askable.egress.Egress;
import io.askable.egress.EgressConfig;
import io.askable.egress.NameResolver;
import io.askable.sites.Owner;
import io.askable.testkit.ManualClock;
import io.askable.testkit.content.InMemoryHostSlots;
import io.askable.testkit.site.StubSite;
import io.askable.url.BlogUrl;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A crawler on clocks of the test's, in a world of stub sites, where a pause passes at once and is written down. */
final class CrawlFixture implements AutoCloseable {

    static final String HOST = "blog.example.com";

    final StubSite site = StubSite.start();
    final ManualClock clock = ManualClock.atNoon();
    final HostSlots lanes = new InMemoryHostSlots(clock);
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final Crawler crawler;
    private final AtomicLong cacheNanos = new AtomicLong();
    private final Vertx vertx = Vertx.vertx();
    private final Egress egress;

    /** All of {@code hosts} are on the fixture's site, and no other name has an address. */
    CrawlFixture(String... hosts) {
        this(namesOfSite(Set.of(hosts)), Set.of(hosts), Map.of());
    }

    CrawlFixture(NameResolver names, Set<String> hosts, Map<String, String> settings) {
        Map<String, String> all = new ConcurrentHashMap<>(settings);
        String own = String.join(
                ",", hosts.stream().map(host -> host + ":" + site.port()).toList());
        all.merge("askable.egress.allow-private", own, (more, site) -> more + "," + site);
        all.putIfAbsent("askable.egress.ports", "80,443," + site.port());
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(EgressConfig.class)
                .withMapping(CrawlConfig.class)
                .withDefaultValues(all)
                .build();
        CrawlConfig crawl = config.getConfigMapping(CrawlConfig.class);
        Ticker ticker = cacheNanos::get;
        egress = new Egress(vertx, config.getConfigMapping(EgressConfig.class), names);
        crawler = new Crawler(
                egress,
                // Read on the caller's thread, so that the cache has settled when the caller goes on.
                new Robots(egress, crawl, clock, ticker, Runnable::run),
                new Politeness(lanes, crawl, clock, this::pause),
                clock);
    }

    /** The post at {@code path} of a host that is on the fixture's site. */
    BlogUrl post(String host, String path) {
        return BlogUrl.of("http://" + host + ":" + site.port() + path);
    }

    CrawlResult crawl(String path) throws InterruptedException {
        return crawler.crawl(CrawlOrder.of(post(HOST, path), Owner.OPEN));
    }

    /** For the lanes and for what is cached alike. */
    void advance(Duration span) {
        clock.advance(span);
        cacheNanos.addAndGet(span.toNanos());
    }

    @Override
    public void close() {
        egress.close();
        site.close();
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private void pause(Duration span) {
        pauses.add(span);
        clock.advance(span);
    }

    private static NameResolver namesOfSite(Set<String> hosts) {
        return name -> {
            if (!hosts.contains(name)) {
                throw new UnknownHostException(name);
            }
            return List.of(InetAddress.getLoopbackAddress());
        };
    }
}
