package io.askable.testkit.content;

import static io.askable.testkit.content.ContentUnderTest.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.BlogId;
import io.askable.content.CuratedQuestion;
import io.askable.content.Curation;
import io.askable.content.Draft;
import io.askable.content.Post;
import io.askable.content.Question;
import io.askable.content.QuestionId;
import io.askable.content.Run;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What {@link io.askable.content.Posts} promises a publisher: its say outlives every run, and goes with the post. */
public interface CurationContract extends ContentUnderTest {

    BlogUrl CURATED = BlogUrl.of("https://blog.example/curated");
    Draft OTHER_WORDS = new Draft("In other words?", "Mine.", Optional.empty(), "🔒");

    @Test
    default void postThatNobodyCuratedShowsItsRun() {
        Run run = published(Owner.OPEN, CURATED);

        assertThat(post().curation()).isEqualTo(Curation.NONE);
        assertThat(shown()).containsExactly(words(run, 0), words(run, 1));
    }

    @Test
    default void hiddenQuestionIsThereForItsPublisherAlone() {
        Run run = published(Owner.OPEN, CURATED);
        Question hidden = written(0);
        curate(hide(hidden));

        assertThat(shown()).containsExactly(words(run, 1));
        assertThat(find(hidden.id())).isEmpty();
        assertThat(answer(posts().find(Owner.OPEN, hidden.id()))).isPresent();
        assertThat(all()).hasSize(2).anyMatch(CuratedQuestion::hidden);
    }

    @Test
    default void editedPinnedAndOwnQuestionsOutliveANewRun() {
        published(Owner.OPEN, CURATED);
        Question edited = written(0);
        Question pinned = written(1);
        curate(CuratedQuestion.written(edited).saying(OTHER_WORDS));
        curate(new CuratedQuestion(pinned, "As it was", false, true, false, false, OptionalInt.empty()));
        curate(own(edited, "My own?"));

        Run next = published(Owner.OPEN, CURATED);

        assertThat(shown())
                .containsExactly(
                        pinned.draft().question(), words(next, 0), words(next, 1), "In other words?", "My own?");
        assertThat(find(edited.id())).contains(OTHER_WORDS);
        assertThat(answer(posts().findOwner(edited.id()))).contains(Owner.OPEN);
    }

    @Test
    default void keptQuestionOutlivesTheSweepOfItsRun() {
        published(Owner.OPEN, CURATED);
        Question edited = written(0);
        Question forgotten = written(1);
        curate(CuratedQuestion.written(edited).saying(OTHER_WORDS));
        published(Owner.OPEN, CURATED);
        age(Duration.ofHours(2));
        answer(runs().sweep(100));

        assertThat(find(edited.id())).contains(OTHER_WORDS);
        assertThat(find(forgotten.id())).isEmpty();
        assertThat(answer(posts().findOwner(edited.id()))).contains(Owner.OPEN);
    }

    @Test
    default void newRunDoesNotRepeatWhatWasHiddenOrEdited() {
        published(Owner.OPEN, CURATED);
        Run next = written(Owner.OPEN, CURATED);
        String again = words(next, 1).toUpperCase(Locale.ROOT);
        curate(new CuratedQuestion(written(1), again, true, false, false, false, OptionalInt.empty()));
        publish(next);

        assertThat(shown()).containsExactly(words(next, 0));
    }

    @Test
    default void positionMovesAQuestionAmongWhatReadersSee() {
        Run run = published(Owner.OPEN, CURATED);
        Question last = written(1);
        curate(new CuratedQuestion(last, words(run, 1), false, false, false, false, OptionalInt.of(0)));

        assertThat(shown()).containsExactly(words(run, 1), words(run, 0));
        assertThat(answer(posts().listQuestions(post())))
                .extracting(Question::position)
                .containsExactly(0, 1);
    }

    @Test
    default void hiddenQuestionsTakeNoPlace() {
        Run run = published(Owner.OPEN, CURATED);
        curate(hide(written(0)));
        curate(own(written(1), "Mine?"));
        curate(new CuratedQuestion(written(1), words(run, 1), false, false, false, false, OptionalInt.of(1)));

        assertThat(shown()).containsExactly("Mine?", words(run, 1));
        assertThat(all()).last().matches(CuratedQuestion::hidden);
    }

    @Test
    default void slowerOfTwoChangesIsRefused() {
        published(Owner.OPEN, CURATED);
        Curation one = Curation.NONE.with(hide(written(0)));

        assertThat(answer(posts().curate(Owner.OPEN, post().id(), one))).isTrue();
        assertThat(answer(posts().curate(Owner.OPEN, post().id(), one))).isFalse();
        assertThat(answer(posts().curate(Owner.OPEN, post().id(), one.with(hide(written(1))))))
                .isTrue();
    }

    @Test
    default void othersHaveNoSay() {
        published(Owner.OPEN, CURATED);
        Curation change = Curation.NONE.with(hide(written(0)));

        assertThat(answer(posts().curate(new Owner("stranger"), post().id(), change)))
                .isFalse();
        assertThat(answer(posts().curate(Owner.OPEN, new BlogId("none"), change)))
                .isFalse();
        assertThat(answer(posts().find(new Owner("stranger"), written(0).id()))).isEmpty();
    }

    @Test
    default void ownQuestionIsGoneOnceNothingIsSaidOfIt() {
        Run run = published(Owner.OPEN, CURATED);
        CuratedQuestion own = own(written(0), "My own?");
        curate(own);
        Post post = post();

        assertThat(answer(posts().curate(
                                Owner.OPEN,
                                post.id(),
                                post.curation().without(own.question().id()))))
                .isTrue();

        assertThat(shown()).containsExactly(words(run, 0), words(run, 1));
        assertThat(find(own.question().id())).isEmpty();
        assertThat(answer(posts().findOwner(own.question().id()))).isEmpty();
    }

    @Test
    default void otherWordsHaveNoVectorOfTheOldOnes() {
        published(Owner.OPEN, CURATED);
        Question written = written(0);
        assertThat(written.embedding()).isPresent();

        curate(CuratedQuestion.written(written).saying(OTHER_WORDS));

        assertThat(answer(posts().findQuestion(Owner.OPEN, written.id())).flatMap(Question::embedding))
                .isEmpty();
    }

    @Test
    default void sayGoesWithThePost() {
        published(Owner.OPEN, CURATED);
        Question kept = written(0);
        curate(CuratedQuestion.written(kept).saying(OTHER_WORDS));
        answer(posts().remove(Owner.OPEN, post().id()));
        assertThat(find(kept.id())).isEmpty();

        Run anew = published(Owner.OPEN, CURATED);

        assertThat(post().curation()).isEqualTo(Curation.NONE);
        assertThat(shown()).containsExactly(words(anew, 0), words(anew, 1));
    }

    private Post post() {
        return find(Owner.OPEN, CURATED).orElseThrow();
    }

    private Question written(int position) {
        return answer(posts().listWritten(post())).get(position);
    }

    private void curate(CuratedQuestion changed) {
        Post post = post();
        assertThat(answer(posts().curate(Owner.OPEN, post.id(), post.curation().with(changed))))
                .isTrue();
    }

    private List<CuratedQuestion> all() {
        Post post = post();
        return post.curation().over(answer(posts().listWritten(post)));
    }

    private List<String> shown() {
        return answer(posts().listQuestions(post())).stream()
                .map(question -> question.draft().question())
                .toList();
    }

    private Optional<Draft> find(QuestionId id) {
        return answer(posts().findQuestion(Owner.OPEN, id)).map(Question::draft);
    }

    private static CuratedQuestion hide(Question question) {
        return new CuratedQuestion(
                question, question.draft().question(), true, false, false, false, OptionalInt.empty());
    }

    private static CuratedQuestion own(Question like, String words) {
        Question question = new Question(
                new QuestionId("own-1"),
                like.blogId(),
                like.blogUrl(),
                like.runId(),
                like.owner(),
                new Draft(words, "Because.", Optional.empty(), "💡"),
                0,
                "publisher",
                Optional.empty(),
                like.createdAt());
        return new CuratedQuestion(question, words, false, false, false, true, OptionalInt.empty());
    }

    private static String words(Run run, int position) {
        return run.questions().get(position).draft().question();
    }
}
