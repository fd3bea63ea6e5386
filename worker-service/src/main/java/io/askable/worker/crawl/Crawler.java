package io.askable.worker.crawl;

import io.askable.egress.Egress;
import io.askable.egress.EgressFailure;
import io.askable.egress.EgressRequest;
import io.askable.egress.EgressResponse;
import io.askable.jobs.ErrorCode;
import io.askable.url.BlogUrl;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Brings one page home within robots.txt, the host's lane and the budgets of {@code askable.egress}. A redirect is one more
 * visit: it obeys robots and lane of the host that it leads to.
 */
@Singleton
public final class Crawler {

    private static final int MAX_REDIRECTS = 5;

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    private final Egress egress;
    private final Robots robots;
    private final Politeness politeness;
    private final InstantSource clock;

    Crawler(Egress egress, Robots robots, Politeness politeness, InstantSource clock) {
        this.egress = egress;
        this.robots = robots;
        this.politeness = politeness;
        this.clock = clock;
    }

    /** Blocks, so call it on a virtual thread; an interrupt ends it at once. */
    public CrawlResult crawl(CrawlOrder order) throws InterruptedException {
        try {
            return visit(order);
        } catch (EgressFailure failure) {
            return CrawlFailures.of(failure);
        }
    }

    private CrawlResult visit(CrawlOrder order) throws InterruptedException {
        URI url = start(order.url());
        Set<String> lanes = new HashSet<>();
        Validators stored = Validators.NONE;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            Optional<CrawlResult> obstacle = obstacle(order, url, lanes);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            if (hop == 0) {
                stored = order.turn().get();
            }
            EgressResponse response = egress.get(request(url, stored));
            Optional<URI> next = response.redirect();
            if (next.isEmpty()) {
                return PageReader.read(response, clock.instant());
            }
            if (next.get().getHost() != null && !RedirectPolicy.allows(order, next.get())) {
                return failed(
                        ErrorCode.REDIRECTED_OFF_SITE,
                        "The page redirects to " + next.get().getHost());
            }
            url = next.get();
        }
        return failed(ErrorCode.HTTP_4XX, "The page redirects more than " + MAX_REDIRECTS + " times");
    }

    /** The normal form drops {@code www.}, but some sites are only there. */
    private URI start(BlogUrl post) throws InterruptedException {
        URI bare = post.toUri();
        boolean isName = !post.host().startsWith("[");
        if (isName && nobodyAnswersAt(bare)) {
            URI www = URI.create(post.value().replaceFirst("://", "://www."));
            return nobodyAnswersAt(www) ? bare : www;
        }
        return bare;
    }

    private boolean nobodyAnswersAt(URI url) throws InterruptedException {
        return robots.of(url) instanceof RobotsAnswer.Unknown unknown && unknown.nobodyAnswers();
    }

    /** What stands between us and the page; empty: it may be asked for now. */
    private Optional<CrawlResult> obstacle(CrawlOrder order, URI url, Set<String> lanes) throws InterruptedException {
        return switch (robots.of(url)) {
            case RobotsAnswer.Unknown unknown -> Optional.of(unknown.failure());
            case RobotsAnswer.Rules rules
            when !rules.allow(url) ->
                Optional.of(failed(ErrorCode.REFUSED_BY_SITE, "robots.txt of " + url.getHost() + " forbids the page"));
            case RobotsAnswer.Rules rules -> busyLane(order, url, rules, lanes);
        };
    }

    /** @param lanes those that this visit asked before; a slot that was given is good for the first time only */
    private Optional<CrawlResult> busyLane(CrawlOrder order, URI url, RobotsAnswer.Rules rules, Set<String> lanes)
            throws InterruptedException {
        if (lanes.add(HostKey.of(url))) {
            return politeness.awaitTurn(url, rules.crawlDelay(), order.slot()).map(CrawlResult.WaitForSlot::new);
        }
        politeness.awaitSameLaneTurn(url, rules.crawlDelay());
        return Optional.empty();
    }

    private static EgressRequest request(URI url, Validators stored) {
        EgressRequest request = EgressRequest.of(url).accepting(HTML);
        if (stored.etag().isPresent()) {
            request = request.header("If-None-Match", stored.etag().get());
        }
        return stored.lastModified().isPresent()
                ? request.header("If-Modified-Since", stored.lastModified().get())
                : request;
    }

    private static CrawlResult.Failed failed(ErrorCode code, String message) {
        return new CrawlResult.Failed(code, message, Optional.empty());
    }
}
