package io.askable.testkit.content;

import io.askable.content.StagedPages;
import io.askable.testkit.ManualClock;
import java.time.Duration;

class InMemoryStagedPagesTest implements StagedPagesContract {

    private final ManualClock clock = ManualClock.atNoon();
    private final InMemoryStagedPages pages = new InMemoryStagedPages(clock);

    @Override
    public StagedPages pages() {
        return pages;
    }

    @Override
    public void age(Duration span) {
        clock.advance(span);
    }
}
