package io.askable.api.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.OwnedPassage;
import io.askable.content.Passage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerPassagesTest {
    private static final Embedding EAST = new Embedding("m", new float[] {1, 0});
    private static final Embedding NORTH = new Embedding("m", new float[] {0, 1});

    @Test
    void postPublishedAnewReplacesAllItsPassages() {
        OwnerPassages before = OwnerPassages.NONE.with(List.of(passage("a", "old", EAST), passage("a", "older", EAST)));

        OwnerPassages after = before.with(List.of(passage("a", "new", EAST), passage("b", "other", NORTH)));

        assertThat(texts(after.all())).containsExactlyInAnyOrder("new", "other");
        assertThat(texts(before.all())).containsExactlyInAnyOrder("old", "older");
    }

    @Test
    void onlyTheNearestAreWeighedFurther() {
        OwnerPassages passages =
                OwnerPassages.NONE.with(List.of(passage("a", "east", EAST), passage("b", "north", NORTH)));

        assertThat(texts(passages.nearest(NORTH, 1))).containsExactly("north");
    }

    @Test
    void nothingIsLeftOutWhereSomeCannotBeCompared() {
        OwnerPassages passages = OwnerPassages.NONE.with(List.of(
                passage("a", "east", EAST),
                new OwnedPassage(new BlogId("b"), new Passage(0, "bare", Optional.empty()))));

        assertThat(texts(passages.nearest(EAST, 1))).containsExactlyInAnyOrder("east", "bare");
    }

    @Test
    void removedPostLeavesNoPassage() {
        OwnerPassages passages = OwnerPassages.NONE.with(List.of(passage("a", "east", EAST)));

        assertThat(passages.without(List.of(new BlogId("a"))).all()).isEmpty();
    }

    private static OwnedPassage passage(String post, String text, Embedding vector) {
        return new OwnedPassage(new BlogId(post), new Passage(0, text, Optional.of(vector)));
    }

    private static List<String> texts(List<OwnedPassage> passages) {
        return passages.stream().map(owned -> owned.passage().text()).toList();
    }
}
