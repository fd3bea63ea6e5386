package io.askable.api.search;

import io.askable.content.Posts;
import io.askable.content.Runs;
import io.askable.content.SimilarityIndex;
import io.askable.testkit.ManualClock;
import io.askable.testkit.content.InMemoryPosts;
import io.askable.testkit.content.SimilarityIndexContract;
import java.time.Duration;

class InMemorySimilarityTest implements SimilarityIndexContract {
    private final ManualClock clock = ManualClock.atNoon();
    private final InMemoryPosts posts = new InMemoryPosts(clock);
    private final SimilarityIndex index = new InMemorySimilarity(posts, clock, TestSearch.looking(Duration.ZERO));

    @Override
    public Posts posts() {
        return posts;
    }

    @Override
    public Runs runs() {
        return posts;
    }

    @Override
    public void age(Duration span) {
        clock.advance(span);
    }

    @Override
    public SimilarityIndex index() {
        return index;
    }

    /** It looks at each use. */
    @Override
    public void onceSeen(Runnable check) {
        check.run();
    }
}
