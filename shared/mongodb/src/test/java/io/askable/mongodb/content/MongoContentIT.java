package io.askable.mongodb.content;

import io.askable.testkit.content.AliasesContract;
import io.askable.testkit.content.CurationContract;
import io.askable.testkit.content.PostsContract;
import io.askable.testkit.content.RunsContract;
import io.askable.testkit.mongodb.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoContentIT implements MongoContentUnderTest, PostsContract, RunsContract, AliasesContract, CurationContract {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final MongoContent content = new MongoContent(MONGO);

    @Override
    public MongoContent content() {
        return content;
    }
}
