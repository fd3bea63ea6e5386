package io.askable.content;

import io.askable.jobs.Page;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Posts as readers see them. Every read is a fixed number of queries by id or index, and sees one run whole. Nobody finds
 * another owner's. All fail with {@link io.askable.jobs.DatabaseUnavailable}.
 */
public interface Posts {

    /** By its address or one of its aliases. */
    Uni<Optional<Post>> find(Owner owner, BlogUrl url);

    Uni<Optional<Post>> find(Owner owner, BlogId id);

    /** Whose post it is; for operators, to whom nobody's are closed. */
    Uni<Optional<Owner>> findOwner(BlogId id);

    /** Whose question it is; for operators, to whom nobody's are closed. */
    Uni<Optional<Owner>> findOwner(QuestionId id);

    /** How many posts of an owner readers can see. */
    Uni<Long> count(Owner owner);

    /** Newest first. Fails with {@link IllegalArgumentException} for an {@code after} that no page ended with. */
    Uni<Page<Post>> list(Owner owner, Optional<String> after, int limit);

    /** The post of a question that readers see or its publisher hid. */
    Uni<Optional<Post>> find(Owner owner, QuestionId id);

    /** As the run that {@code post} shows wrote them, whatever its publisher says, in order. */
    Uni<List<Question>> listWritten(Post post);

    /** What readers of the post see, in order. */
    default Uni<List<Question>> listQuestions(Post post) {
        return listWritten(post).map(post.curation()::shown);
    }

    /**
     * Replaces the publisher's say over a shown post if it still has {@code changed.version() - 1}; {@code false}: somebody else was
     * faster, or there is no such post. Goes with the post, not with its runs.
     */
    Uni<Boolean> curate(Owner owner, BlogId id, Curation changed);

    Uni<Optional<Question>> findQuestion(Owner owner, QuestionId id);

    Uni<Optional<Summary>> findSummary(Post post);

    /** Of the run that {@code post} shows, in reading order. */
    Uni<List<Passage>> listPassages(Post post);

    /** Passages of all shown runs of an owner's posts published at or after {@code since}, newest post first, at most {@code limit}. */
    Uni<List<OwnedPassage>> listPassages(Owner owner, Instant since, int limit);

    /** Vectors of an owner's posts published at or after {@code since}, newest first, of at most {@code limit} posts. */
    Uni<List<PostVector>> listVectors(Owner owner, Instant since, int limit);

    /** Removes the post and all derived from it, and leaves a tombstone so that a running job cannot bring it back. Absent: there is none. */
    Uni<Optional<Removal>> remove(Owner owner, BlogId id);
}
