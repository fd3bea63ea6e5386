package io.askable.mongodb;

import io.askable.content.Posts;
import io.askable.content.Runs;
import io.askable.testkit.content.AliasesContract;
import io.askable.testkit.content.CurationContract;
import io.askable.testkit.content.PostsContract;
import io.askable.testkit.content.RunsContract;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoContentIT implements PostsContract, RunsContract, AliasesContract, CurationContract {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final MongoContent content = new MongoContent(MONGO);

    @Override
    public Posts posts() {
        return content.posts();
    }

    @Override
    public Runs runs() {
        return content.runs();
    }

    @Override
    public void age(Duration span) {
        MONGO.age(span);
    }
}
