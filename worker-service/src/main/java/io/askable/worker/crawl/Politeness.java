package io.askable.worker.crawl;

import io.askable.content.CrawlLanes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps requests to one host apart, across the whole fleet. */
@Singleton
final class Politeness {

    /** Longer than the adapter's own limit, so that its failure is the one that is told. */
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(10);

    private final CrawlLanes lanes;
    private final CrawlConfig config;
    private final InstantSource clock;
    private final Pause pause;

    @Inject
    Politeness(CrawlLanes lanes, CrawlConfig config, InstantSource clock) {
        this(lanes, config, clock, Pause.real());
    }

    Politeness(CrawlLanes lanes, CrawlConfig config, InstantSource clock, Pause pause) {
        this.lanes = lanes;
        this.config = config;
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns when the host may be asked, or answers the slot to come back for. */
    Optional<LaneSlot> awaitTurn(URI url, Optional<Duration> crawlDelay, Optional<LaneSlot> given)
            throws InterruptedException {
        String lane = Lane.of(url);
        Duration delay = delay(crawlDelay);
        Instant now = clock.instant();
        LaneSlot slot = given.filter(kept -> kept.isGood(lane, now, delay)).orElseGet(() -> take(lane, delay));
        Duration wait = Duration.between(clock.instant(), slot.at());
        if (wait.compareTo(config.patience()) > 0) {
            return Optional.of(slot);
        }
        if (wait.isPositive()) {
            pause.of(wait);
        }
        return Optional.empty();
    }

    /**
     * The same for a redirect within one lane. When the next slot is far the redirect is followed at once and the slot left
     * empty: coming back for it would only begin the visit, and its redirect, anew.
     */
    void awaitSameLaneTurn(URI url, Optional<Duration> crawlDelay) throws InterruptedException {
        awaitTurn(url, crawlDelay, Optional.empty());
    }

    private LaneSlot take(String lane, Duration delay) {
        return new LaneSlot(lane, lanes.takeSlot(lane, delay).await().atMost(DATABASE_PATIENCE));
    }

    private Duration delay(Optional<Duration> crawlDelay) {
        Duration wanted = crawlDelay.orElse(config.minDelay());
        if (wanted.compareTo(config.minDelay()) < 0) {
            return config.minDelay();
        }
        return wanted.compareTo(config.maxDelay()) > 0 ? config.maxDelay() : wanted;
    }
}
