package io.askable.api.search;

import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.PostVector;
import io.askable.content.SimilarityIndex.Near;
import io.askable.language.retrieve.VectorIndex;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The vectors of an owner's posts, compared exactly. A search sees one state; changes wait for each other, searches for none. */
final class PostVectors {
    private final int maxPosts;
    private final Map<Space, VectorIndex<BlogId>> indexes = new ConcurrentHashMap<>();
    private final Map<BlogId, Space> spaces = new HashMap<>();

    /** Vectors of different spaces are never compared. */
    private record Space(String model, int dimensions) {
        static Space of(Embedding embedding) {
            return new Space(embedding.model(), embedding.vector().length);
        }
    }

    /** @param maxPosts held at most; what comes beyond is left out */
    PostVectors(int maxPosts) {
        this.maxPosts = maxPosts;
    }

    /** A post published anew takes its former vector's place. */
    synchronized PostVectors with(Collection<PostVector> published) {
        Map<BlogId, Embedding> newest = published.stream()
                .collect(Collectors.toMap(PostVector::blogId, PostVector::embedding, (one, other) -> other));
        newest.forEach((id, embedding) -> {
            Space known = spaces.get(id);
            if (known != null && !known.equals(Space.of(embedding))) {
                remove(id);
            }
        });
        newest.entrySet().stream()
                .filter(entry -> spaces.containsKey(entry.getKey()) || spaces.size() < maxPosts)
                .peek(entry -> spaces.put(entry.getKey(), Space.of(entry.getValue())))
                .collect(Collectors.groupingBy(entry -> Space.of(entry.getValue())))
                .forEach((space, entries) -> index(space)
                        .change(
                                entries.stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                                        .vector())),
                                Set.of()));
        return this;
    }

    synchronized PostVectors without(Collection<BlogId> gone) {
        gone.forEach(this::remove);
        return this;
    }

    synchronized Optional<Embedding> find(BlogId id) {
        return Optional.ofNullable(spaces.get(id))
                .flatMap(space -> index(space).find(id).map(vector -> new Embedding(space.model(), vector)));
    }

    /** Nearest first, the post itself left out; vectors of other models are not compared. */
    List<Near> nearest(Embedding query, Optional<BlogId> self, int limit) {
        return Optional.ofNullable(indexes.get(Space.of(query)))
                .map(index -> index.nearest(query.vector(), limit, id -> !self.equals(Optional.of(id))))
                .orElse(List.of())
                .stream()
                .map(hit -> new Near(hit.key(), hit.cosine()))
                .toList();
    }

    long bytes() {
        return indexes.values().stream().mapToLong(VectorIndex::weight).sum();
    }

    private VectorIndex<BlogId> index(Space space) {
        return indexes.computeIfAbsent(space, added -> new VectorIndex<>(added.dimensions(), maxPosts));
    }

    private void remove(BlogId id) {
        Optional.ofNullable(spaces.remove(id)).ifPresent(space -> index(space).change(Map.of(), Set.of(id)));
    }
}
