package io.askable.api.curation;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Callers;
import io.askable.content.BlogId;
import io.askable.content.CuratedQuestion;
import io.askable.content.Curation;
import io.askable.content.Draft;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.Question;
import io.askable.content.QuestionId;
import io.askable.sites.Owner;
import io.askable.sites.PublisherChange;
import io.askable.sites.Publishers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Changes what readers see of a post; each change leaves a line in the audit record. */
@ApplicationScoped
class CurationService {
    private static final String WRITTEN_BY = "publisher";

    private final Posts posts;
    private final Publishers publishers;
    private final Callers callers;
    private final InstantSource clock;

    CurationService(Posts posts, Publishers publishers, Callers callers, InstantSource clock) {
        this.posts = posts;
        this.publishers = publishers;
        this.callers = callers;
        this.clock = clock;
    }

    /** Fails with {@link Refusal.NotFound}. */
    Uni<Post> get(Owner owner, BlogId id) {
        return posts.find(owner, id)
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound("There is no post " + id)));
    }

    /** All of a post, hidden ones too, in the order readers see. */
    Uni<List<CuratedQuestion>> list(Post post) {
        return posts.listWritten(post).map(post.curation()::over);
    }

    /** Fails with {@link Refusal}. */
    Uni<CuratedQuestion> add(Owner owner, BlogId id, NewQuestion request) {
        return get(owner, id).chain(post -> {
            CuratedQuestion own = own(post, request);
            return replace(post, own, "question.added", Map.of("question", own.writtenAs()));
        });
    }

    /** Fails with {@link Refusal}. */
    Uni<CuratedQuestion> change(Owner owner, QuestionId id, QuestionChange change) {
        if (change.isEmpty()) {
            throw new Refusal.Invalid("Give at least one of question, answer, hidden, pinned, position");
        }
        return posts.find(owner, id)
                .map(found -> found.orElseThrow(() -> unknown(id)))
                .chain(post -> list(post).chain(all -> {
                    CuratedQuestion before = entry(all, id);
                    CuratedQuestion after = change.applyTo(before, PublisherText.about(post.url()));
                    return replace(post, after, "question.changed", change.details());
                }));
    }

    /** Takes out a question of the publisher's own. Fails with {@link Refusal}; one that a run wrote can only be hidden. */
    Uni<CuratedQuestion> remove(Owner owner, BlogId blog, QuestionId id) {
        return get(owner, blog).chain(post -> list(post).chain(all -> {
            CuratedQuestion own = entry(all, id);
            if (!own.own()) {
                throw new Refusal.Conflict("This question was written from the post; hide it instead");
            }
            Map<String, String> details =
                    Map.of("question", own.question().draft().question());
            return save(post, post.curation().without(id), own, "question.removed", details);
        }));
    }

    private Uni<CuratedQuestion> replace(
            Post post, CuratedQuestion changed, String action, Map<String, String> details) {
        Curation next = post.curation().with(changed);
        if (next.questions().size() > Curation.MAX_QUESTIONS) {
            throw new Refusal.Conflict("A post takes at most " + Curation.MAX_QUESTIONS
                    + " questions that are hidden, edited, pinned or the publisher's own");
        }
        return save(post, next, changed, action, details);
    }

    private Uni<CuratedQuestion> save(
            Post post, Curation next, CuratedQuestion changed, String action, Map<String, String> details) {
        return posts.curate(post.owner(), post.id(), next)
                .invoke(done -> {
                    if (!done) {
                        throw new Refusal.Conflict(
                                "Somebody else changed the post at the same time; read it and try again");
                    }
                })
                .chain(() -> publishers.audit(audited(post, changed, action, details)))
                .replaceWith(changed);
    }

    private PublisherChange audited(Post post, CuratedQuestion changed, String action, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put("question_id", changed.question().id().value());
        all.put("blog_id", post.id().value());
        return new PublisherChange(post.owner().id(), now(), callers.actor(), action, all);
    }

    private CuratedQuestion own(Post post, NewQuestion request) {
        PublisherText words = PublisherText.about(post.url());
        Draft draft = new Draft(
                words.question(request.question()),
                words.answer(request.answer()),
                Optional.empty(),
                Optional.ofNullable(request.icon()).orElse(Draft.DEFAULT_ICON));
        Question question = new Question(
                new QuestionId("own-" + UUID.randomUUID()),
                post.id(),
                post.url(),
                post.run().id(),
                post.owner(),
                draft,
                0,
                WRITTEN_BY,
                Optional.empty(),
                now());
        return new CuratedQuestion(question, draft.question(), false, false, false, true, OptionalInt.empty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static CuratedQuestion entry(List<CuratedQuestion> all, QuestionId id) {
        return all.stream()
                .filter(entry -> entry.question().id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(QuestionId id) {
        return new Refusal.NotFound("There is no question " + id);
    }
}
