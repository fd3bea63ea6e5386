package io.askable.testkit.content;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static io.askable.testkit.content.ContentUnderTest.answer;
import static io.askable.testkit.content.RunBuilder.aRun;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Article;
import io.askable.content.Block;
import io.askable.content.Post;
import io.askable.content.Publication;
import io.askable.content.Run;
import io.askable.content.RunStart;
import io.askable.content.Runs;
import io.askable.jobs.RunId;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@link Runs} promises, whatever keeps them. */
public interface RunsContract extends ContentUnderTest {

    BlogUrl POST = BlogUrl.of("https://blog.example/leases");
    Duration TWO_HOURS = Duration.ofHours(2);

    @Test
    default void countsRunsOfOnePost() {
        RunStart first = answer(runs().begin(Owner.OPEN, POST));
        RunStart second = answer(runs().begin(Owner.OPEN, POST));

        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.blogId()).isEqualTo(first.blogId());
    }

    @Test
    default void givesEachOfManyRunsItsOwnNumber() {
        int many = 50;

        List<RunStart> starts = answer(Multi.createFrom()
                .range(0, many)
                .onItem()
                .transformToUniAndMerge(ignored -> runs().begin(Owner.OPEN, POST))
                .collect()
                .asList());

        assertThat(starts)
                .extracting(RunStart::number)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, many).boxed().toList());
        assertThat(starts)
                .extracting(RunStart::blogId)
                .containsOnly(starts.getFirst().blogId());
    }

    @Test
    default void hidesPostUntilItsFirstRunIsPublished() {
        Run run = written(Owner.OPEN, POST);

        assertThat(find(Owner.OPEN, POST)).isEmpty();
        assertThat(answer(posts().find(Owner.OPEN, run.blogId()))).isEmpty();
        assertThat(answer(posts().list(Owner.OPEN, Optional.empty(), 10)).items())
                .isEmpty();
    }

    @Test
    default void showsWholeRunOncePublished() {
        Run run = published(Owner.OPEN, POST);
        Article article = run.page().article();

        Post post = find(Owner.OPEN, POST).orElseThrow();
        assertThat(post.id()).isEqualTo(run.blogId());
        assertThat(post.url()).isEqualTo(POST);
        assertThat(post.title()).isEqualTo(article.title());
        assertThat(post.author()).isEqualTo(article.author());
        assertThat(post.language()).isEqualTo(article.language());
        assertThat(post.publishedDate()).isEqualTo(article.publishedDate());
        assertThat(post.wordCount()).isEqualTo(article.wordCount());
        assertThat(post.etag()).isEqualTo(run.page().etag());
        assertThat(post.lastModified()).isEqualTo(run.page().lastModified());
        assertThat(post.run().id()).isEqualTo(run.id());
        assertThat(post.run().number()).isEqualTo(run.number());
        assertThat(post.run().contentHash()).isEqualTo(article.contentHash());
        assertThat(post.run().writer()).isEqualTo(run.writer());
        assertThat(post.questionIds()).hasSameSizeAs(run.questions());
    }

    @Test
    default void storesAndPublishesRepeatedly() {
        Run run = written(Owner.OPEN, POST);

        answer(runs().store(run));
        assertThat(publish(run)).isEqualTo(Publication.SHOWN);
        Post once = find(Owner.OPEN, POST).orElseThrow();
        answer(runs().store(run));
        assertThat(publish(run)).isEqualTo(Publication.SHOWN);

        assertThat(find(Owner.OPEN, POST)).contains(once);
        assertThat(answer(posts().listQuestions(once))).hasSameSizeAs(run.questions());
    }

    @Test
    default void showsNewerRunInPlaceOfOlder() {
        published(Owner.OPEN, POST);
        Run second = written(
                aRun().asking(3),
                Owner.OPEN,
                anArticle().at(POST).titled("Leases, revised").bare().build());

        assertThat(publish(second)).isEqualTo(Publication.SHOWN);

        Post post = find(Owner.OPEN, POST).orElseThrow();
        assertThat(post.run().id()).isEqualTo(second.id());
        assertThat(post.title()).isEqualTo("Leases, revised");
        assertThat(post.author()).isEmpty();
        assertThat(post.publishedDate()).isEmpty();
        assertThat(answer(posts().listQuestions(post))).hasSize(3);
    }

    @Test
    default void keepsNewerRunWhenOlderIsPublishedLate() {
        Run older = written(Owner.OPEN, POST);
        Run newer = written(Owner.OPEN, POST);

        assertThat(publish(newer)).isEqualTo(Publication.SHOWN);
        assertThat(publish(older)).isEqualTo(Publication.SUPERSEDED);

        assertThat(shownNumber(Owner.OPEN, POST)).contains(newer.number());
    }

    @Test
    default void endsAtHighestNumberHoweverPublishesRace() {
        List<Run> some = IntStream.range(0, 12)
                .mapToObj(ignored -> written(Owner.OPEN, POST))
                .toList();

        answer(Multi.createFrom()
                .iterable(some.reversed())
                .onItem()
                .transformToUniAndMerge(run -> runs().publish(run.id()))
                .collect()
                .asList());

        assertThat(shownNumber(Owner.OPEN, POST)).contains(12L);
    }

    @Test
    default void doesNotPublishWhatWasNeverStored() {
        answer(runs().begin(Owner.OPEN, POST));

        assertThat(answer(runs().publish(new RunId("nobody-1")))).isEqualTo(Publication.MISSING);
        assertThat(find(Owner.OPEN, POST)).isEmpty();
    }

    @Test
    default void keepsRunThatLostItsLeaseUnreadable() {
        Run shown = published(Owner.OPEN, POST);
        Run zombie = written(Owner.OPEN, POST);

        Post post = find(Owner.OPEN, POST).orElseThrow();
        assertThat(answer(posts().listQuestions(post)))
                .allSatisfy(question -> assertThat(question.runId()).isEqualTo(shown.id()));
        assertThat(answer(posts().findQuestion(Owner.OPEN, QuestionIds.of(zombie, 0))))
                .isEmpty();
        assertThat(answer(posts().listPassages(Owner.OPEN, Instant.EPOCH, 100)))
                .extracting(owned -> owned.passage().embedding().orElseThrow().vector()[0])
                .doesNotContain(
                        zombie.passages().getFirst().embedding().orElseThrow().vector()[0]);
    }

    @Test
    default void refusesRunThatBeganBeforeItsPostWasRemoved() {
        published(Owner.OPEN, POST);
        Run running = written(Owner.OPEN, POST);

        answer(posts().remove(Owner.OPEN, running.blogId()));

        assertThat(publish(running)).isEqualTo(Publication.SUPERSEDED);
        assertThat(find(Owner.OPEN, POST)).isEmpty();
    }

    @Test
    default void bringsRemovedPostBackByNewRun() {
        published(Owner.OPEN, POST);
        Run running = written(Owner.OPEN, POST);
        answer(posts().remove(Owner.OPEN, running.blogId()));

        Run revived = written(Owner.OPEN, POST);

        assertThat(publish(revived)).isEqualTo(Publication.SHOWN);
        assertThat(publish(running)).isEqualTo(Publication.SUPERSEDED);
        assertThat(shownNumber(Owner.OPEN, POST)).contains(revived.number());
    }

    @Test
    default void keepsRefusingOldRunAfterTombstoneIsSwept() {
        published(Owner.OPEN, POST);
        Run running = written(Owner.OPEN, POST);
        answer(posts().remove(Owner.OPEN, running.blogId()));
        age(TWO_HOURS);

        answer(runs().sweep(100));

        assertThat(publish(running)).isEqualTo(Publication.MISSING);
        Run fresh = published(Owner.OPEN, POST);
        assertThat(publish(running)).isEqualTo(Publication.MISSING);
        assertThat(find(Owner.OPEN, POST).orElseThrow().run().id()).isEqualTo(fresh.id());
    }

    @Test
    default void sweepsRunsThatNobodySeesAfterAnHour() {
        Run replaced = published(Owner.OPEN, POST);
        age(TWO_HOURS);
        Run abandoned = written(Owner.OPEN, POST);
        Run shown = published(Owner.OPEN, POST);

        assertThat(answer(runs().sweep(100)))
                .as("within the hour readers may still follow them")
                .isZero();
        age(TWO_HOURS);
        assertThat(answer(runs().sweep(100))).isEqualTo(2);
        assertThat(answer(runs().sweep(100))).isZero();

        Post post = find(Owner.OPEN, POST).orElseThrow();
        assertThat(post.run().id()).isEqualTo(shown.id());
        assertThat(answer(posts().listQuestions(post))).hasSameSizeAs(shown.questions());
        assertThat(answer(posts().listPassages(post))).hasSameSizeAs(shown.passages());
        assertThat(publish(replaced)).isEqualTo(Publication.MISSING);
        assertThat(publish(abandoned)).isEqualTo(Publication.MISSING);
    }

    @Test
    default void sweepsRunReplacedAfterSweepFoundItShown() {
        published(Owner.OPEN, POST);
        age(TWO_HOURS);
        assertThat(answer(runs().sweep(100))).isZero();
        published(Owner.OPEN, POST);
        age(TWO_HOURS);

        assertThat(answer(runs().sweep(100))).isEqualTo(1);
    }

    @Test
    default void sweepsNoMoreThanAsked() {
        IntStream.range(0, 5).forEach(ignored -> written(Owner.OPEN, POST));
        age(TWO_HOURS);

        assertThat(answer(runs().sweep(2))).isEqualTo(2);
        assertThat(answer(runs().sweep(10))).isEqualTo(3);
    }

    @Test
    default void hidesFormerOwnersPostOnceItsAddressChangesHands() {
        Owner next = new Owner("next");
        published(Owner.OPEN, POST);
        Run late = written(Owner.OPEN, POST);

        Run run = written(next, POST);
        assertThat(find(Owner.OPEN, POST)).isEmpty();
        assertThat(find(next, POST)).isEmpty();

        assertThat(publish(late)).isEqualTo(Publication.SUPERSEDED);
        assertThat(publish(run)).isEqualTo(Publication.SHOWN);
        assertThat(find(Owner.OPEN, POST)).isEmpty();
        assertThat(shownNumber(next, POST)).contains(run.number());
    }

    @Test
    default void takesLongestArticle() {
        String paragraph = "界".repeat(100_000);
        ArticleBuilder longest = anArticle().at(POST);
        IntStream.range(0, 10).forEach(ignored -> longest.paragraph(paragraph));
        Run run = written(aRun(), Owner.OPEN, longest.build());

        assertThat(publish(run)).isEqualTo(Publication.SHOWN);
        assertThat(answer(posts().listPassages(find(Owner.OPEN, POST).orElseThrow())))
                .extracting(passage -> passage.text().length())
                .containsOnly(paragraph.length());
        assertThat(run.page().article().blocks()).extracting(Block::text).containsOnly(paragraph);
    }
}
