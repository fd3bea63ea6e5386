package io.askable.worker.crawl;

import io.askable.content.HostSlots;
import io.askable.jobs.DatabaseUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Keeps requests to one host apart, across the whole fleet. */
@Singleton
final class Politeness {

    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(1);

    private final HostSlots lanes;
    private final CrawlConfig config;
    private final InstantSource clock;
    private final Pause pause;

    @Inject
    Politeness(HostSlots lanes, CrawlConfig config, InstantSource clock) {
        this(lanes, config, clock, Pause.real());
    }

    Politeness(HostSlots lanes, CrawlConfig config, InstantSource clock, Pause pause) {
        this.lanes = lanes;
        this.config = config;
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns when the host may be asked, or answers the slot to come back for. */
    Optional<HostSlot> awaitTurn(URI url, Optional<Duration> crawlDelay, Optional<HostSlot> given)
            throws InterruptedException {
        String lane = HostKey.of(url);
        Duration delay = delay(crawlDelay);
        Instant now = clock.instant();
        Optional<HostSlot> kept = given.filter(own -> own.isGood(lane, now, delay));
        HostSlot slot = kept.isPresent() ? kept.get() : take(lane, delay);
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

    /**
     * Asks until the database answers; an interrupt ends it, which is how a run is stopped. A slot whose reply was lost stays
     * empty.
     */
    private HostSlot take(String lane, Duration delay) throws InterruptedException {
        CompletableFuture<Instant> slot = lanes.takeSlot(lane, delay)
                .onFailure(DatabaseUnavailable.class)
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely()
                .subscribeAsCompletionStage();
        try {
            return new HostSlot(lane, slot.get());
        } catch (InterruptedException e) {
            slot.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private Duration delay(Optional<Duration> crawlDelay) {
        Duration wanted = crawlDelay.orElse(config.minDelay());
        if (wanted.compareTo(config.minDelay()) < 0) {
            return config.minDelay();
        }
        return wanted.compareTo(config.maxDelay()) > 0 ? config.maxDelay() : wanted;
    }
}
