package io.askable.mongodb.content;

import static io.askable.testkit.mongodb.TestDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.askable.content.Publication;
import io.askable.content.Run;
import io.askable.sites.Owner;
import io.askable.testkit.mongodb.TestDatabase;
import io.askable.url.BlogUrl;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A process may die between any two writes; what it leaves is whole to readers and goes away in time. */
class InterruptedRunIT implements MongoContentUnderTest {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private static final BlogUrl POST = BlogUrl.of("https://blog.example/leases");
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final MongoContent content = new MongoContent(MONGO);

    @Test
    void completesRunThatWasHalfStored() {
        Run run = written(Owner.OPEN, POST);
        delete("processed_questions", new Document("position", 1));
        delete("passages", new Document());

        await(runs().store(run));
        publish(run);

        assertThat(await(posts().listQuestions(find(Owner.OPEN, POST).orElseThrow())))
                .hasSameSizeAs(run.questions());
        assertThat(MONGO.all("passages")).hasSameSizeAs(run.passages());
    }

    /** As a database leaves it that was killed after the run had begun, and lost that write. */
    @Test
    void tellsThatNothingIsStoredOfThePostOfAFinishedRun() {
        Run run = written(Owner.OPEN, POST);
        delete("raw_blog_content", new Document());

        assertThat(publish(run)).isEqualTo(Publication.MISSING);
    }

    @Test
    void sweepsEveryDocumentOfRunThatWasHalfStored() {
        written(Owner.OPEN, POST);
        delete("processed_questions", new Document("position", 1));
        MONGO.age(TWO_HOURS);

        assertThat(await(runs().sweep(10))).isEqualTo(1);

        assertThat(MONGO.all("blog_summaries")).isEmpty();
        assertThat(MONGO.all("processed_questions")).isEmpty();
        assertThat(MONGO.all("passages")).isEmpty();
    }

    @Test
    void keepsFinishedRunWhosePublishIsStillToBeRepeated() {
        Run run = written(Owner.OPEN, POST);
        insert(
                "processing_jobs",
                new Document("_id", "job")
                        .append("publish_pending", true)
                        .append("result", new Document("run_id", run.id().value())));
        MONGO.age(TWO_DAYS);

        assertThat(await(runs().sweep(10))).isZero();

        assertThat(publish(run)).isEqualTo(Publication.SHOWN);
        assertThat(await(posts().listQuestions(find(Owner.OPEN, POST).orElseThrow())))
                .hasSameSizeAs(run.questions());
    }

    @Test
    void sweepsTheOthersBesideRunThatCannotBeDeleted() {
        Run broken = written(Owner.OPEN, POST);
        written(Owner.OPEN, POST);
        MONGO.await(MONGO.client()
                .getDatabase(MONGO.name())
                .getCollection("blog_summaries")
                .updateOne(new Document("_id", broken.id().value()), Updates.unset("passage_count")));
        MONGO.age(TWO_HOURS);

        assertThat(await(runs().sweep(10))).isEqualTo(1);

        assertThat(MONGO.all("blog_summaries"))
                .extracting(summary -> summary.getString("_id"))
                .containsExactly(broken.id().value());
    }

    @Test
    void sweepsReplacedRunWhoseMarkWasLost() {
        Run replaced = published(Owner.OPEN, POST);
        MONGO.age(TWO_HOURS);
        await(runs().sweep(10));
        Run shown = written(Owner.OPEN, POST);
        // The pointer moved, and the process died before it marked the run it had replaced.
        await(new PostRecords(content.database().documents(PostSchema.POSTS))
                .show(content.summary(shown.id().value())));
        MONGO.age(TWO_DAYS);

        assertThat(await(runs().sweep(10))).isEqualTo(1);

        assertThat(MONGO.all("blog_summaries"))
                .extracting(summary -> summary.getString("_id"))
                .containsExactly(shown.id().value())
                .doesNotContain(replaced.id().value());
    }

    @Test
    void looksAtShownRunsOnceDayAtMost() {
        published(Owner.OPEN, POST);
        MONGO.age(TWO_HOURS);
        await(runs().sweep(10));

        List<Document> due =
                await(new RunStore(content.database()).findDue(content.clock().instant(), 10));

        assertThat(due).isEmpty();
    }

    @Test
    void leavesNothingOfRemovedPostButItsTombstoneForAnHour() {
        Run run = published(Owner.OPEN, POST);

        await(posts().remove(Owner.OPEN, run.blogId()));

        assertThat(MONGO.all("blog_summaries")).isEmpty();
        assertThat(MONGO.all("processed_questions")).isEmpty();
        assertThat(MONGO.all("passages")).isEmpty();
        assertThat(MONGO.all("raw_blog_content").getFirst())
                .containsOnlyKeys("_id", "owner", "url", "runs", "removed_at", "removed_up_to");
        MONGO.age(TWO_HOURS);
        await(runs().sweep(10));
        assertThat(MONGO.all("raw_blog_content")).isEmpty();
    }

    @Test
    void keepsTombstoneThatNewRunBeganOn() {
        Run run = published(Owner.OPEN, POST);
        await(posts().remove(Owner.OPEN, run.blogId()));
        await(runs().begin(Owner.OPEN, POST));
        MONGO.age(TWO_HOURS);

        await(runs().sweep(10));

        assertThat(await(runs().begin(Owner.OPEN, POST)).number()).isEqualTo(3);
    }

    @Test
    void leavesNoEmptyListOfAliasesBehind() {
        BlogUrl other = BlogUrl.of("https://blog.example/other");
        BlogUrl alias = BlogUrl.of("https://blog.example/alias");
        await(runs().addAlias(Owner.OPEN, other, alias));

        await(runs().addAlias(Owner.OPEN, POST, alias));

        assertThat(MONGO.all("raw_blog_content"))
                .filteredOn(post -> post.getString("url").equals(other.value()))
                .singleElement()
                .satisfies(post -> assertThat(post).doesNotContainKey("aliases"));
    }

    @Override
    public MongoContent content() {
        return content;
    }

    private static void insert(String collection, Document document) {
        MONGO.await(MONGO.client()
                .getDatabase(MONGO.name())
                .getCollection(collection)
                .insertOne(document));
    }

    private static void delete(String collection, Document filter) {
        MONGO.await(MONGO.client()
                .getDatabase(MONGO.name())
                .getCollection(collection)
                .deleteMany(filter));
    }
}
