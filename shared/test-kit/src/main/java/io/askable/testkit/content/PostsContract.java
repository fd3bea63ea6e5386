package io.askable.testkit.content;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static io.askable.testkit.content.ContentUnderTest.answer;
import static io.askable.testkit.content.RunBuilder.aRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.OwnedPassage;
import io.askable.content.Passage;
import io.askable.content.Post;
import io.askable.content.PostVector;
import io.askable.content.Posts;
import io.askable.content.Question;
import io.askable.content.QuestionId;
import io.askable.content.Removal;
import io.askable.content.Run;
import io.askable.jobs.Page;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Posts} promises its readers, whatever keeps them. */
public interface PostsContract extends ContentUnderTest {

    BlogUrl POST = BlogUrl.of("https://blog.example/leases");
    Owner STRANGER = new Owner("stranger");

    @Test
    default void findsPostByAddressAndById() {
        Run run = published(Owner.OPEN, POST);

        Post byUrl = find(Owner.OPEN, POST).orElseThrow();
        assertThat(answer(posts().find(Owner.OPEN, run.blogId()))).contains(byUrl);
    }

    @Test
    default void findsNothingWhereNothingIs() {
        assertThat(find(Owner.OPEN, POST)).isEmpty();
        assertThat(answer(posts().find(Owner.OPEN, new BlogId("nothing")))).isEmpty();
        assertThat(answer(posts().findQuestion(Owner.OPEN, new QuestionId("nothing"))))
                .isEmpty();
        assertThat(answer(posts().remove(Owner.OPEN, new BlogId("nothing")))).isEmpty();
    }

    @Test
    default void showsNothingToOtherOwners() {
        Run run = published(Owner.OPEN, POST);
        Instant ever = Instant.EPOCH;

        assertThat(find(STRANGER, POST)).isEmpty();
        assertThat(answer(posts().find(STRANGER, run.blogId()))).isEmpty();
        assertThat(answer(posts().findQuestion(STRANGER, QuestionIds.of(run, 0))))
                .isEmpty();
        assertThat(answer(posts().list(STRANGER, Optional.empty(), 10)).items()).isEmpty();
        assertThat(answer(posts().listPassages(STRANGER, ever, 10))).isEmpty();
        assertThat(answer(posts().listVectors(STRANGER, ever, 10))).isEmpty();
        assertThat(answer(posts().remove(STRANGER, run.blogId()))).isEmpty();
        assertThat(find(Owner.OPEN, POST)).isPresent();
    }

    @Test
    default void saysWhosePostsAndQuestionsAre() {
        Run run = published(STRANGER, POST);

        assertThat(answer(posts().findOwner(run.blogId()))).contains(STRANGER);
        assertThat(answer(posts().findOwner(QuestionIds.of(run, 0)))).contains(STRANGER);
        assertThat(answer(posts().findOwner(new BlogId("none")))).isEmpty();
        assertThat(answer(posts().findOwner(new QuestionId("none")))).isEmpty();
    }

    @Test
    default void countsWhatReadersSee() {
        published(Owner.OPEN, POST);
        published(Owner.OPEN, BlogUrl.of("https://blog.example/other"));
        published(STRANGER, BlogUrl.of("https://stranger.example/"));
        written(Owner.OPEN, BlogUrl.of("https://blog.example/unseen"));

        assertThat(answer(posts().count(Owner.OPEN))).isEqualTo(2);
    }

    @Test
    default void listsQuestionsInOrder() {
        Run run = written(aRun().asking(12), Owner.OPEN, anArticle().at(POST).build());
        publish(run);
        Post post = find(Owner.OPEN, POST).orElseThrow();

        List<Question> questions = answer(posts().listQuestions(post));

        assertThat(questions).extracting(Question::id).isEqualTo(post.questionIds());
        assertThat(questions)
                .extracting(Question::position)
                .containsExactlyElementsOf(IntStream.range(0, 12).boxed().toList());
        assertThat(questions)
                .extracting(Question::draft)
                .isEqualTo(
                        run.questions().stream().map(Run.WrittenQuestion::draft).toList());
    }

    @Test
    default void findsQuestionWithAllItHolds() {
        Run run = published(Owner.OPEN, POST);

        Question question =
                answer(posts().findQuestion(Owner.OPEN, QuestionIds.of(run, 0))).orElseThrow();

        assertThat(question.draft()).isEqualTo(run.questions().getFirst().draft());
        assertThat(question.blogId()).isEqualTo(run.blogId());
        assertThat(question.blogUrl()).isEqualTo(POST);
        assertThat(question.runId()).isEqualTo(run.id());
        assertThat(question.owner()).isEqualTo(Owner.OPEN);
        assertThat(question.position()).isZero();
        assertThat(question.writtenBy()).isEqualTo(run.writtenBy());
        assertThat(question.createdAt()).isEqualTo(run.writtenAt());
        assertSame(question.embedding(), run.questions().getFirst().embedding());
    }

    @Test
    default void readsRunWithoutVectors() {
        Run run =
                written(aRun().plain(), Owner.OPEN, anArticle().at(POST).bare().build());
        publish(run);
        Post post = find(Owner.OPEN, POST).orElseThrow();

        assertThat(post.etag()).isEmpty();
        assertThat(post.lastModified()).isEmpty();
        assertThat(post.language()).isEmpty();
        assertThat(answer(posts().listQuestions(post)))
                .allSatisfy(it -> assertThat(it.embedding()).isEmpty());
        assertThat(answer(posts().listPassages(post))).isEqualTo(run.passages());
        assertThat(answer(posts().listVectors(Owner.OPEN, Instant.EPOCH, 10))).isEmpty();
    }

    @Test
    default void findsSummaryOfShownRun() {
        Run run = published(Owner.OPEN, POST);

        assertThat(answer(posts().findSummary(find(Owner.OPEN, POST).orElseThrow())))
                .contains(run.summary());
    }

    @Test
    default void listsPassagesInReadingOrder() {
        ArticleBuilder article = anArticle().at(POST);
        IntStream.range(0, 25).forEach(i -> article.paragraph("Paragraph " + i + "."));
        Run run = written(aRun(), Owner.OPEN, article.build());
        publish(run);

        List<Passage> passages =
                answer(posts().listPassages(find(Owner.OPEN, POST).orElseThrow()));

        assertThat(passages)
                .extracting(Passage::text)
                .isEqualTo(run.passages().stream().map(Passage::text).toList());
        assertThat(passages).extracting(Passage::block).isSorted();
        assertSame(passages.getLast().embedding(), run.passages().getLast().embedding());
    }

    @Test
    default void listsPassagesAndVectorsOfRecentlyPublishedPosts() {
        Run old = published(Owner.OPEN, BlogUrl.of("https://blog.example/old"));
        age(Duration.ofHours(1));
        Run recent = published(Owner.OPEN, POST);
        Instant since = find(Owner.OPEN, POST).orElseThrow().run().publishedAt();

        assertThat(answer(posts().listPassages(Owner.OPEN, since, 100)))
                .hasSameSizeAs(recent.passages())
                .extracting(OwnedPassage::blogId)
                .containsOnly(recent.blogId());
        PostVector vector = answer(posts().listVectors(Owner.OPEN, since, 100)).getFirst();
        assertThat(vector.url()).isEqualTo(POST);
        assertThat(vector.title()).isEqualTo(recent.page().article().title());
        assertThat(vector.publishedAt()).isEqualTo(since);
        assertSame(Optional.of(vector.embedding()), recent.summaryEmbedding());
        assertThat(answer(posts().listVectors(Owner.OPEN, Instant.EPOCH, 100)))
                .extracting(PostVector::blogId)
                .containsExactly(recent.blogId(), old.blogId());
    }

    @Test
    default void listsNoMorePassagesAndVectorsThanAsked() {
        Run first = published(Owner.OPEN, BlogUrl.of("https://blog.example/first"));
        age(Duration.ofMinutes(1));
        Run second = published(Owner.OPEN, POST);
        int limit = second.passages().size() + 1;

        assertThat(answer(posts().listPassages(Owner.OPEN, Instant.EPOCH, limit)))
                .extracting(OwnedPassage::blogId)
                .hasSize(limit)
                .endsWith(first.blogId());
        assertThat(answer(posts().listVectors(Owner.OPEN, Instant.EPOCH, 1)))
                .extracting(PostVector::blogId)
                .containsExactly(second.blogId());
    }

    @Test
    default void pagesThroughPostsNewestFirst() {
        List<BlogId> published = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            published.addFirst(published(Owner.OPEN, BlogUrl.of("https://blog.example/" + i))
                    .blogId());
            age(Duration.ofSeconds(1));
        }
        published(STRANGER, BlogUrl.of("https://stranger.example/"));

        List<BlogId> listed = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Post> page = answer(posts().list(Owner.OPEN, after, 3));
            page.items().forEach(post -> listed.add(post.id()));
            after = page.next();
        } while (after.isPresent());

        assertThat(listed).isEqualTo(published);
    }

    @Test
    default void saysLastPageIsLast() {
        published(Owner.OPEN, POST);

        assertThat(answer(posts().list(Owner.OPEN, Optional.empty(), 1)).next()).isEmpty();
    }

    @Test
    default void refusesToGoOnAfterWhatNoPageEndedWith() {
        assertThatThrownBy(() -> answer(posts().list(Owner.OPEN, Optional.of("nonsense"), 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void removesPostAndAllDerived() {
        Run run = published(Owner.OPEN, POST);
        Post post = find(Owner.OPEN, POST).orElseThrow();

        Optional<Removal> removal = answer(posts().remove(Owner.OPEN, run.blogId()));

        assertThat(removal)
                .contains(new Removal(
                        run.blogId(), run.questions().size(), 1, run.passages().size()));
        assertThat(find(Owner.OPEN, POST)).isEmpty();
        assertThat(answer(posts().find(Owner.OPEN, run.blogId()))).isEmpty();
        assertThat(answer(posts().findQuestion(Owner.OPEN, QuestionIds.of(run, 0))))
                .isEmpty();
        assertThat(answer(posts().listQuestions(post))).isEmpty();
        assertThat(answer(posts().findSummary(post))).isEmpty();
        assertThat(answer(posts().listPassages(post))).isEmpty();
        assertThat(answer(posts().listPassages(Owner.OPEN, Instant.EPOCH, 10))).isEmpty();
        assertThat(answer(posts().listVectors(Owner.OPEN, Instant.EPOCH, 10))).isEmpty();
        assertThat(answer(posts().remove(Owner.OPEN, run.blogId()))).isEmpty();
    }

    private static void assertSame(Optional<Embedding> actual, Optional<Embedding> expected) {
        assertThat(actual.map(Embedding::model)).isEqualTo(expected.map(Embedding::model));
        assertThat(actual.orElseThrow().vector())
                .containsExactly(expected.orElseThrow().vector());
    }
}
