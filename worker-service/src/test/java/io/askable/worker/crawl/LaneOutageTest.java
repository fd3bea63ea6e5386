package io.askable.worker.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.content.HostSlots;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.testkit.ManualClock;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaneOutageTest {

    private static final URI POST = URI.create("https://blog.example.com/post");

    private final ManualClock clock = ManualClock.atNoon();

    private Optional<HostSlot> awaitTurn(HostSlots lanes) throws InterruptedException {
        CrawlConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(CrawlConfig.class)
                .build()
                .getConfigMapping(CrawlConfig.class);
        return new Politeness(lanes, config, clock, pause -> {}).awaitTurn(POST, Optional.empty(), Optional.empty());
    }

    @Test
    void asksForASlotAgainWhenTheDatabaseDidNotAnswer() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        Optional<HostSlot> busy = awaitTurn((host, delay) -> Uni.createFrom().item(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new DatabaseUnavailable(new IOException("Connection reset"));
            }
            return clock.instant();
        }));

        assertThat(busy).isEmpty();
        assertThat(asked).hasValue(2);
    }

    @Test
    void stopsAskingWhenTheRunIsStopped() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> awaitTurn((host, delay) -> Uni.createFrom().nothing()))
                .isInstanceOf(InterruptedException.class);
    }
}
