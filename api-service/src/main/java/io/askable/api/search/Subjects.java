package io.askable.api.search;

import io.askable.api.problems.Refusal;
import io.askable.api.questions.OwnerResolver;
import io.askable.api.requests.VirtualThreads;
import io.askable.api.security.Callers;
import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.Question;
import io.askable.content.QuestionId;
import io.askable.language.Embedder;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what a caller looks for into the space where posts are compared. */
@ApplicationScoped
class Subjects {
    private final Posts posts;
    private final OwnerResolver holders;
    private final Callers callers;
    private final SimilarPosts similar;
    private final Embedder embedder;
    private final VirtualThreads blocking;

    Subjects(
            Posts posts,
            OwnerResolver holders,
            Callers callers,
            SimilarPosts similar,
            Embedder embedder,
            VirtualThreads blocking) {
        this.posts = posts;
        this.holders = holders;
        this.callers = callers;
        this.similar = similar;
        this.embedder = embedder;
        this.blocking = blocking;
    }

    /** Fails with {@link Refusal} unless exactly one thing is named that exists and can be compared. */
    Uni<Subject> find(SimilarRequest request) {
        long named = Stream.of(request.questionId(), request.blogUrl(), request.text())
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            throw new Refusal.Invalid("Give exactly one of question_id, blog_url and text");
        }
        if (request.questionId() != null) {
            QuestionId id = questionId(request.questionId());
            return holders.of(id).chain(owner -> byQuestion(owner, id));
        }
        return callers.ownerOf(request.blogUrl())
                .chain(owner -> request.blogUrl() == null
                        ? byText(owner, request.text())
                        : byPost(owner, BlogUrl.of(request.blogUrl())));
    }

    private Uni<Subject> byQuestion(Owner owner, QuestionId id) {
        return posts.findQuestion(owner, id)
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound("There is no question " + id)))
                .chain(question -> vectorOf(
                                question.embedding(), question.draft().question())
                        .map(vector -> Subject.of(question, vector)));
    }

    private Uni<Subject> byPost(Owner owner, BlogUrl url) {
        return posts.find(owner, url)
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound("No questions are known for " + url)))
                .chain(post -> similar.findVector(post)
                        .chain(stored -> vectorOf(stored, post.title()))
                        .map(vector -> Subject.of(post, vector)));
    }

    private Uni<Subject> byText(Owner owner, String text) {
        return vectorOf(Optional.empty(), text)
                .map(vector -> new Subject(owner, Optional.empty(), Optional.empty(), text, vector));
    }

    private Uni<Embedding> vectorOf(Optional<Embedding> stored, String text) {
        if (stored.isPresent()) {
            return Uni.createFrom().item(stored.get());
        }
        if (!embedder.knows(Optional.empty())) {
            throw new Refusal.Invalid("This has no vector, and no embedder is set up here to make one");
        }
        return blocking.call(() -> embedder.embed(List.of(text)).getFirst());
    }

    private static QuestionId questionId(String text) {
        try {
            return new QuestionId(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid("question_id", "is not a question's id");
        }
    }

    /** What is looked for, among whose posts. {@code blogId}: the post it is from, which is no answer to itself. */
    record Subject(
            Owner owner, Optional<String> questionId, Optional<BlogId> blogId, String text, Embedding embedding) {
        static Subject of(Question question, Embedding vector) {
            return new Subject(
                    question.owner(),
                    Optional.of(question.id().value()),
                    Optional.of(question.blogId()),
                    question.draft().question(),
                    vector);
        }

        static Subject of(Post post, Embedding vector) {
            return new Subject(post.owner(), Optional.empty(), Optional.of(post.id()), post.title(), vector);
        }
    }
}
