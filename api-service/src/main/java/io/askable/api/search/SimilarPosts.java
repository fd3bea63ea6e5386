package io.askable.api.search;

import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds posts of one owner that are about the same. */
@ApplicationScoped
class SimilarPosts {
    /** Asked for beyond the limit, so that posts removed since leave no gaps. */
    private static final int SPARE = 3;

    private final Posts posts;
    private final OwnerCache<PostVectors> vectors;

    SimilarPosts(Posts posts, InstantSource clock, SearchConfig config) {
        this.posts = posts;
        vectors = new OwnerCache<>(new VectorSource(posts, config.maxPosts()), clock, config);
    }

    /** Best first, never {@code self}; each is there at the time of the call. */
    Uni<List<Similar>> nearest(Owner owner, Embedding query, Optional<BlogId> self, int limit) {
        return vectors.get(owner)
                .map(known -> known.nearest(query, self, limit + SPARE))
                .chain(near -> keepPresent(owner, near))
                .map(present -> present.stream().limit(limit).toList());
    }

    /** Where a post stands; absent when it was written without an embedder. */
    Uni<Optional<Embedding>> findVector(Post post) {
        return vectors.get(post.owner()).map(known -> known.find(post.id()));
    }

    private Uni<List<Similar>> keepPresent(Owner owner, List<PostVectors.Near> near) {
        if (near.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Uni<Optional<Post>>> reads =
                near.stream().map(one -> posts.find(owner, one.id())).toList();
        return Uni.join().all(reads).andFailFast().map(found -> keepFound(owner, near, found));
    }

    private List<Similar> keepFound(Owner owner, List<PostVectors.Near> near, List<Optional<Post>> found) {
        Map<BlogId, Post> present =
                found.stream().flatMap(Optional::stream).collect(Collectors.toMap(Post::id, Function.identity()));
        List<BlogId> gone = near.stream()
                .map(PostVectors.Near::id)
                .filter(id -> !present.containsKey(id))
                .toList();
        if (!gone.isEmpty()) {
            vectors.update(owner, known -> known.without(gone));
        }
        return near.stream()
                .filter(one -> present.containsKey(one.id()))
                .map(one -> new Similar(present.get(one.id()), one.score()))
                .toList();
    }

    /** A post with its likeness, a cosine. */
    record Similar(Post post, double score) {}

    private record VectorSource(Posts posts, int maxPosts) implements OwnerCache.Source<PostVectors> {
        @Override
        public Uni<PostVectors> read(Owner owner, Instant since, Optional<PostVectors> known) {
            return posts.listVectors(owner, since, maxPosts).map(known.orElse(PostVectors.NONE)::with);
        }

        @Override
        public long bytes(PostVectors value) {
            return value.bytes();
        }
    }
}
