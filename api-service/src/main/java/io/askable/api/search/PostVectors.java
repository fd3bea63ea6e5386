package io.askable.api.search;

import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.PostVector;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vectors of an owner's posts, compared exactly. Each change makes a new one, so that a search sees one state. */
record PostVectors(Map<BlogId, PostVector> byPost) {
    static final PostVectors NONE = new PostVectors(Map.of());

    /** Objects and texts around the floats, roughly. */
    private static final long OVERHEAD = 400;

    /** A post published anew takes its former vector's place. */
    PostVectors with(Collection<PostVector> published) {
        if (published.isEmpty()) {
            return this;
        }
        Map<BlogId, PostVector> all = new HashMap<>(byPost);
        published.forEach(vector -> all.put(vector.blogId(), vector));
        return new PostVectors(all);
    }

    PostVectors without(Collection<BlogId> gone) {
        Map<BlogId, PostVector> rest = new HashMap<>(byPost);
        gone.forEach(rest::remove);
        return new PostVectors(rest);
    }

    Optional<Embedding> find(BlogId id) {
        return Optional.ofNullable(byPost.get(id)).map(PostVector::embedding);
    }

    /** Nearest first, the post itself left out; vectors of other models are not compared. Equal ones in the order of their ids. */
    List<Near> nearest(Embedding query, Optional<BlogId> self, int limit) {
        return byPost.values().stream()
                .filter(vector -> !self.equals(Optional.of(vector.blogId())))
                .filter(vector -> isComparable(vector.embedding(), query))
                .map(vector -> new Near(vector.blogId(), query.cosine(vector.embedding())))
                .sorted(Comparator.comparingDouble(Near::score).reversed().thenComparing(near -> near.id()
                        .value()))
                .limit(limit)
                .toList();
    }

    long bytes() {
        return byPost.values().stream()
                .mapToLong(vector ->
                        OVERHEAD + (long) Float.BYTES * vector.embedding().vector().length)
                .sum();
    }

    private static boolean isComparable(Embedding one, Embedding other) {
        return one.model().equals(other.model()) && one.vector().length == other.vector().length;
    }

    /** A post with its likeness, a cosine. */
    record Near(BlogId id, double score) {}
}
