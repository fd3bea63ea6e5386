package io.askable.api.ask;

import io.askable.api.problems.Refusal;
import io.askable.api.requests.VirtualThreads;
import io.askable.api.search.OwnerCache;
import io.askable.api.search.SearchConfig;
import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.OwnedPassage;
import io.askable.content.Passage;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.language.Embedder;
import io.askable.language.retrieve.PassageRanker;
import io.askable.language.retrieve.Ranking;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the passages that a question can be answered from. */
@ApplicationScoped
class Retrieval {
    private final Posts posts;
    private final Embedder embedder;
    private final VirtualThreads blocking;
    private final AskConfig config;
    private final OwnerCache<OwnerPassages> passages;

    Retrieval(
            Posts posts,
            Embedder embedder,
            VirtualThreads blocking,
            AskConfig config,
            SearchConfig search,
            InstantSource clock) {
        this.posts = posts;
        this.embedder = embedder;
        this.blocking = blocking;
        this.config = config;
        passages = new OwnerCache<>(new OwnerPassages.Source(posts, search.maxPassages()), clock, search);
    }

    /** From one post. Fails with {@link Refusal.NotFound}. */
    Uni<RetrievedPassages> fromPost(Owner owner, BlogUrl url, String question) {
        return posts.find(owner, url)
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound("No questions are known for " + url)))
                .chain(post -> posts.listPassages(post).chain(all -> rank(post, all, question)));
    }

    /** From all posts of an owner. */
    Uni<RetrievedPassages> fromAll(Owner owner, String question) {
        return passages.get(owner)
                .chain(all -> blocking.call(() -> rank(all, question)))
                .chain(ranking -> findPosts(owner, ranking).map(present -> new RetrievedPassages(ranking, present)));
    }

    private Uni<RetrievedPassages> rank(Post post, List<Passage> all, String question) {
        List<OwnedPassage> owned = all.stream()
                .map(passage -> new OwnedPassage(post.id(), passage))
                .toList();
        PassageRanker ranker = new PassageRanker(embedder);
        return blocking.call(() -> ranker.rank(question, post.language(), owned, config.passages()))
                .map(ranking -> new RetrievedPassages(ranking, Map.of(post.id(), post)));
    }

    /** Words are weighed among the nearest only, where there are vectors to be near by. */
    private Ranking rank(OwnerPassages all, String question) {
        if (all.byPost().isEmpty() || !embedder.knows(Optional.empty())) {
            return new PassageRanker(embedder).rank(question, Optional.empty(), all.all(), config.passages());
        }
        Embedding vector = embedder.embed(List.of(question)).getFirst();
        List<OwnedPassage> nearest = all.nearest(vector, config.candidates());
        return new PassageRanker(embedder).rank(question, Optional.empty(), nearest, config.passages());
    }

    /** What was removed since the last look is neither quoted nor kept. */
    private Uni<Map<BlogId, Post>> findPosts(Owner owner, Ranking ranking) {
        List<BlogId> ids =
                ranking.passages().stream().map(OwnedPassage::blogId).distinct().toList();
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Uni<Optional<Post>>> reads =
                ids.stream().map(id -> posts.find(owner, id)).toList();
        return Uni.join()
                .all(reads)
                .andFailFast()
                .map(found -> found.stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(Post::id, Function.identity())))
                .invoke(present -> forgetGone(owner, ids, present));
    }

    private void forgetGone(Owner owner, List<BlogId> ids, Map<BlogId, Post> present) {
        List<BlogId> gone = ids.stream().filter(id -> !present.containsKey(id)).toList();
        if (!gone.isEmpty()) {
            passages.update(owner, known -> known.without(gone));
        }
    }
}
