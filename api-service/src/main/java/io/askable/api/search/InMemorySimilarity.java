package io.askable.api.search;

import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.SimilarityIndex;
import io.askable.sites.Owner;
import io.quarkus.arc.lookup.LookupUnlessProperty;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Compares exactly, in memory that is bounded; published posts are seen within a look's time. */
@Singleton
@LookupUnlessProperty(name = "askable.search.index", stringValue = "mongodb", lookupIfMissing = true)
final class InMemorySimilarity implements SimilarityIndex {
    private final OwnerCache<PostVectors> vectors;

    InMemorySimilarity(Posts posts, InstantSource clock, SearchConfig config) {
        vectors = new OwnerCache<>(new VectorSource(posts, config.maxPosts()), clock, config);
    }

    @Override
    public Uni<List<Near>> nearest(Owner owner, Embedding query, Optional<BlogId> self, int limit) {
        return vectors.get(owner).map(known -> known.nearest(query, self, limit));
    }

    @Override
    public Uni<Optional<Embedding>> find(Post post) {
        return vectors.get(post.owner()).map(known -> known.find(post.id()));
    }

    @Override
    public void forget(Owner owner, Collection<BlogId> gone) {
        vectors.update(owner, known -> known.without(gone));
    }

    private record VectorSource(Posts posts, int maxPosts) implements OwnerCache.Source<PostVectors> {
        @Override
        public Uni<PostVectors> read(Owner owner, Instant since, Optional<PostVectors> known) {
            return posts.listVectors(owner, since, maxPosts)
                    .map(published ->
                            known.orElseGet(() -> new PostVectors(maxPosts)).with(published));
        }

        @Override
        public long bytes(PostVectors value) {
            return value.bytes();
        }
    }
}
