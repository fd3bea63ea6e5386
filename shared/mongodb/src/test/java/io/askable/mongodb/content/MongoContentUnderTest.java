package io.askable.mongodb.content;

import io.askable.content.Posts;
import io.askable.content.Runs;
import io.askable.testkit.content.ContentUnderTest;
import java.time.Duration;

/** Posts on a test's own database. */
public interface MongoContentUnderTest extends ContentUnderTest {

    MongoContent content();

    @Override
    default Posts posts() {
        return content().posts();
    }

    @Override
    default Runs runs() {
        return content().runs();
    }

    @Override
    default void age(Duration span) {
        content().age(span);
    }
}
