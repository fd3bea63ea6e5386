package io.askable.api.questions;

import io.askable.content.Post;
import io.askable.content.Posts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what a page shows of a post. */
@ApplicationScoped
public class PostQuestions {
    private final Posts posts;

    PostQuestions(Posts posts) {
        this.posts = posts;
    }

    /** The first {@code limit} questions in the post's own order, or any of them in any order. */
    public Uni<PostQuestionsView> read(Post post, int limit, boolean randomize) {
        return Uni.combine()
                .all()
                .unis(posts.listQuestions(post), posts.findSummary(post))
                .with((questions, summary) -> PostQuestionsView.of(post, questions, summary, limit, randomize));
    }
}
