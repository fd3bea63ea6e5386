package io.askable.testkit.content;

import io.askable.content.CrawlLanes;
import io.askable.testkit.ManualClock;
import java.time.Instant;

class InMemoryCrawlLanesTest implements CrawlLanesContract {

    private final ManualClock clock = ManualClock.atNoon();
    private final InMemoryCrawlLanes lanes = new InMemoryCrawlLanes(clock);

    @Override
    public CrawlLanes lanes() {
        return lanes;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
