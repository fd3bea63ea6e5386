package io.askable.api.search;

import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.SimilarityIndex;
import io.askable.content.SimilarityIndex.Near;
import io.askable.sites.Owner;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
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
    private final SimilarityIndex index;

    /** @param index the one that {@code askable.search.index} names */
    SimilarPosts(Posts posts, Instance<SimilarityIndex> index) {
        this.posts = posts;
        this.index = index.get();
    }

    /** After the database is ready: a search that cannot work is told to the operator, not to readers. */
    void refuseWhatCannotSearch(@Observes StartupEvent event) {
        index.check().await().indefinitely();
    }

    /** Best first, never {@code self}; each is there at the time of the call. */
    Uni<List<Similar>> nearest(Owner owner, Embedding query, Optional<BlogId> self, int limit) {
        return index.nearest(owner, query, self, limit + SPARE)
                .chain(near -> keepPresent(owner, near))
                .map(present -> present.stream().limit(limit).toList());
    }

    /** Where a post stands; absent when it was written without an embedder. */
    Uni<Optional<Embedding>> findVector(Post post) {
        return index.find(post);
    }

    private Uni<List<Similar>> keepPresent(Owner owner, List<Near> near) {
        if (near.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Uni<Optional<Post>>> reads =
                near.stream().map(one -> posts.find(owner, one.id())).toList();
        return Uni.join().all(reads).andFailFast().map(found -> keepFound(owner, near, found));
    }

    private List<Similar> keepFound(Owner owner, List<Near> near, List<Optional<Post>> found) {
        Map<BlogId, Post> present =
                found.stream().flatMap(Optional::stream).collect(Collectors.toMap(Post::id, Function.identity()));
        List<BlogId> gone = near.stream()
                .map(Near::id)
                .filter(id -> !present.containsKey(id))
                .toList();
        if (!gone.isEmpty()) {
            index.forget(owner, gone);
        }
        return near.stream()
                .filter(one -> present.containsKey(one.id()))
                .map(one -> new Similar(present.get(one.id()), one.cosine()))
                .toList();
    }

    /** A post with its likeness, a cosine. */
    record Similar(Post post, double score) {}
}
