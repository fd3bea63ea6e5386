package io.askable.testkit.content;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static io.askable.testkit.content.ContentUnderTest.answer;
import static io.askable.testkit.content.RunBuilder.aRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.Post;
import io.askable.content.SimilarityIndex;
import io.askable.content.SimilarityIndex.Near;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link SimilarityIndex} promises, whoever searches. Its posts lie in a space of {@value #DIMENSIONS} dimensions. */
public interface SimilarityIndexContract extends ContentUnderTest {

    int DIMENSIONS = 3;
    double ROUNDING = 1e-3;
    Owner STRANGER = new Owner("stranger");

    SimilarityIndex index();

    /** Checks as soon as the index has seen what was published: at once, unless it follows its collection. */
    void onceSeen(Runnable check);

    @Test
    default void namesTheNearestFirstWithTheirCosines() {
        BlogId east = post("east", at(1, 0, 0));
        BlogId northEast = post("north-east", at(0.6f, 0.8f, 0));
        post("up", at(0, 0, 1));

        onceSeen(() -> {
            List<Near> near = nearest(at(1, 0, 0), Optional.empty(), 2);
            assertThat(near).extracting(Near::id).containsExactly(east, northEast);
            assertThat(near.getFirst().cosine()).isCloseTo(1, within(ROUNDING));
            assertThat(near.getLast().cosine()).isCloseTo(0.6, within(ROUNDING));
        });
    }

    @Test
    default void leavesOutThePostItself() {
        BlogId self = post("self", at(1, 0, 0));
        BlogId other = post("other", at(0, 1, 0));

        onceSeen(() -> assertThat(nearest(at(1, 0, 0), Optional.of(self), 5))
                .extracting(Near::id)
                .containsExactly(other));
    }

    @Test
    default void keepsOwnersApart() {
        BlogId own = post("own", at(1, 0, 0));
        BlogId foreign = post(STRANGER, "foreign", at(1, 0, 0));

        onceSeen(() -> {
            assertThat(nearest(at(1, 0, 0), Optional.empty(), 5))
                    .extracting(Near::id)
                    .containsExactly(own);
            assertThat(answer(index().nearest(STRANGER, at(1, 0, 0), Optional.empty(), 5)))
                    .extracting(Near::id)
                    .containsExactly(foreign);
        });
    }

    @Test
    default void comparesNoVectorsOfDifferentModels() {
        BlogId same = post("same", at(0, 1, 0));
        post("different", new Embedding("another-model", new float[] {1, 0, 0}));

        onceSeen(() -> assertThat(nearest(at(1, 0, 0), Optional.empty(), 5))
                .extracting(Near::id)
                .containsExactly(same));
    }

    @Test
    default void postWrittenAnewLiesWhereItsNewRunLies() {
        BlogId moved = post("moved", at(1, 0, 0));
        BlogId still = post("still", at(0.6f, 0.8f, 0));
        onceSeen(() -> assertThat(nearest(at(1, 0, 0), Optional.empty(), 5)).hasSize(2));

        post("moved", at(0, 0, 1));

        onceSeen(() -> assertThat(nearest(at(1, 0, 0), Optional.empty(), 5))
                .extracting(Near::id)
                .containsExactly(still, moved));
    }

    @Test
    default void findsWhereAPostLiesUnlessItWasWrittenWithoutAnEmbedder() {
        post("somewhere", at(0, 1, 0));
        post("nowhere", Optional.empty());

        onceSeen(() -> {
            assertThat(answer(index().find(shown("somewhere"))).orElseThrow().cosine(at(0, 1, 0)))
                    .isCloseTo(1, within(ROUNDING));
            assertThat(answer(index().find(shown("nowhere")))).isEmpty();
        });
    }

    @Test
    default void namesNoPostThatItWasToldIsGone() {
        BlogId gone = post("gone", at(1, 0, 0));
        BlogId kept = post("kept", at(0, 1, 0));
        onceSeen(() -> assertThat(nearest(at(1, 0, 0), Optional.empty(), 5)).hasSize(2));

        answer(posts().remove(Owner.OPEN, gone));
        index().forget(Owner.OPEN, List.of(gone));

        onceSeen(() -> assertThat(nearest(at(1, 0, 0), Optional.empty(), 5))
                .extracting(Near::id)
                .containsExactly(kept));
    }

    private List<Near> nearest(Embedding query, Optional<BlogId> self, int limit) {
        return answer(index().nearest(Owner.OPEN, query, self, limit));
    }

    private BlogId post(String name, Embedding place) {
        return post(Owner.OPEN, name, place);
    }

    private BlogId post(Owner owner, String name, Embedding place) {
        return published(aRun().lying(Optional.of(place)), owner, name);
    }

    private BlogId post(String name, Optional<Embedding> place) {
        return published(aRun().lying(place), Owner.OPEN, name);
    }

    private BlogId published(RunBuilder run, Owner owner, String name) {
        var written = written(run, owner, anArticle().at(url(name)).titled(name).build());
        publish(written);
        return written.blogId();
    }

    private Post shown(String name) {
        return find(Owner.OPEN, url(name)).orElseThrow();
    }

    private static BlogUrl url(String name) {
        return BlogUrl.of("https://blog.example/" + name);
    }

    private static Embedding at(float x, float y, float z) {
        return new Embedding("test-model", new float[] {x, y, z});
    }
}
