package io.askable.content;

import io.askable.sites.Owner;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the posts of each owner lie in the space of an embedder. */
public interface SimilarityIndex {

    /** A post with its likeness to what was asked: a cosine, 1 at the most. */
    record Near(BlogId id, double cosine) {}

    /** Whether it can search at all. Fails with {@link VectorSearchUnavailable} where the index is a server's that cannot. */
    default Uni<Void> check() {
        return Uni.createFrom().voidItem();
    }

    /**
     * The owner's posts nearest to {@code query}, nearest first, {@code self} left out; vectors of other models are not compared.
     * May miss what was published within the last seconds and name what was just removed. Fails with
     * {@link VectorSearchUnavailable} where the index is a server's that has none.
     *
     * @param limit at least 1
     */
    Uni<List<Near>> nearest(Owner owner, Embedding query, Optional<BlogId> self, int limit);

    /** Where a post lies; empty when it was written without an embedder. */
    Uni<Optional<Embedding>> find(Post post);

    /** Told of posts that were found to be gone. */
    void forget(Owner owner, Collection<BlogId> gone);
}
