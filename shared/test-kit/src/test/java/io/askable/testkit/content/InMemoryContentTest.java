package io.askable.testkit.content;

import io.askable.content.Posts;
import io.askable.content.Runs;
import io.askable.testkit.ManualClock;
import java.time.Duration;

class InMemoryContentTest implements PostsContract, RunsContract, AliasesContract, CurationContract {

    private final ManualClock clock = ManualClock.atNoon();
    private final InMemoryPosts content = new InMemoryPosts(clock);

    @Override
    public Posts posts() {
        return content;
    }

    @Override
    public Runs runs() {
        return content;
    }

    @Override
    public void age(Duration span) {
        clock.advance(span);
    }
}
