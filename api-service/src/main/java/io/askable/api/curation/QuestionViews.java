package io.askable.api.curation;

import io.askable.api.problems.Refusal;
import io.askable.content.CuratedQuestion;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.Question;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Questions as their publisher sees them, with what readers said. */
@ApplicationScoped
class QuestionViews {
    private final Posts posts;
    private final CurationService curating;
    private final Feedback feedback;

    QuestionViews(Posts posts, CurationService curating, Feedback feedback) {
        this.posts = posts;
        this.curating = curating;
        this.feedback = feedback;
    }

    Uni<PostViews.QuestionsView> all(Post post) {
        return curating.list(post).chain(all -> feedback.of(
                        post.owner(),
                        all.stream()
                                .map(CuratedQuestion::question)
                                .map(Question::id)
                                .toList())
                .map(votes -> PostViews.QuestionsView.of(post, all, votes)));
    }

    /** As it stands now among the others. */
    Uni<CuratedView> one(CuratedQuestion changed) {
        Question question = changed.question();
        return posts.find(question.owner(), question.blogId())
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound("The post is gone")))
                .chain(this::all)
                .map(view -> view.questions().stream()
                        .filter(one -> one.id().equals(question.id().value()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal.NotFound("The question is gone")));
    }
}
