package io.askable.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.PostVector;
import io.askable.content.SimilarityIndex;
import io.askable.url.BlogUrl;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostVectorsTest {
    private static final Embedding EAST = new Embedding("m", new float[] {1, 0});
    private static final Embedding NORTH_EAST = new Embedding("m", new float[] {0.6f, 0.8f});
    private static final Embedding NORTH = new Embedding("m", new float[] {0, 1});

    private final PostVectors vectors =
            new PostVectors(3).with(List.of(post("a", EAST), post("b", NORTH_EAST), post("c", NORTH)));

    @Test
    void nearestComesFirstWithItsCosine() {
        List<SimilarityIndex.Near> near = vectors.nearest(EAST, Optional.empty(), 2);

        assertThat(near).extracting(one -> one.id().value()).containsExactly("a", "b");
        assertThat(near.getLast().cosine()).isCloseTo(0.6, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void postIsNoAnswerToItself() {
        assertThat(vectors.nearest(EAST, Optional.of(new BlogId("a")), 5))
                .extracting(one -> one.id().value())
                .containsExactly("b", "c");
    }

    @Test
    void vectorsOfAnotherModelAreNotCompared() {
        Embedding other = new Embedding("other", new float[] {1, 0});
        vectors.without(List.of(new BlogId("c"))).with(List.of(post("d", other)));

        assertThat(vectors.nearest(EAST, Optional.empty(), 9)).hasSize(2);
        assertThat(vectors.nearest(other, Optional.empty(), 9)).hasSize(1);
    }

    @Test
    void postPublishedAnewTakesItsFormerPlace() {
        vectors.with(List.of(post("a", NORTH)));

        assertThat(vectors.nearest(EAST, Optional.empty(), 9)).hasSize(3);
        assertThat(vectors.nearest(EAST, Optional.empty(), 1))
                .extracting(one -> one.id().value())
                .containsExactly("b");
        assertThat(vectors.find(new BlogId("a")).orElseThrow().vector()).containsExactly(0, 1);
    }

    @Test
    void postThatChangedItsModelLeavesItsFormerSpace() {
        vectors.with(List.of(post("a", new Embedding("other", new float[] {1, 0}))));

        assertThat(vectors.nearest(EAST, Optional.empty(), 9))
                .extracting(one -> one.id().value())
                .containsExactly("b", "c");
    }

    @Test
    void neverHoldsMorePostsThanItMay() {
        vectors.with(List.of(post("d", EAST)));

        assertThat(vectors.nearest(EAST, Optional.empty(), 9)).hasSize(3);
        assertThat(vectors.find(new BlogId("d"))).isEmpty();
    }

    @Test
    void removedPostIsNotFound() {
        assertThat(vectors.without(List.of(new BlogId("a"))).find(new BlogId("a")))
                .isEmpty();
    }

    private static PostVector post(String id, Embedding vector) {
        return new PostVector(new BlogId(id), BlogUrl.of("https://blog.example/" + id), id, vector, Instant.EPOCH);
    }
}
