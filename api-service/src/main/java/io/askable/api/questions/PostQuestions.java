package io.askable.api.questions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.Question;
import io.askable.content.Summary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a page shows of a post. What a run wrote, as its publisher left it, never changes under the same number; so a
 * post that many look at is read once, and only its record, which says what it shows, each time.
 */
@ApplicationScoped
public class PostQuestions {

    /** A post with ten questions and their embeddings takes some 40 KB. */
    private static final int KEPT_POSTS = 200;

    private final Posts posts;
    private final Cache<String, Shown> kept =
            Caffeine.newBuilder().maximumSize(KEPT_POSTS).build();

    PostQuestions(Posts posts) {
        this.posts = posts;
    }

    /** The first {@code limit} questions in the post's own order, or any of them in any order. */
    public Uni<PostQuestionsView> read(Post post, int limit, boolean randomize) {
        return shown(post)
                .map(shown -> PostQuestionsView.of(post, shown.questions(), shown.summary(), limit, randomize));
    }

    private Uni<Shown> shown(Post post) {
        String key = post.version();
        return Optional.ofNullable(kept.getIfPresent(key))
                .map(shown -> Uni.createFrom().item(shown))
                .orElseGet(() -> readShown(post).invoke(shown -> kept.put(key, shown)));
    }

    private Uni<Shown> readShown(Post post) {
        return Uni.combine()
                .all()
                .unis(posts.listQuestions(post), posts.findSummary(post))
                .with(Shown::new);
    }

    private record Shown(List<Question> questions, Optional<Summary> summary) {}
}
