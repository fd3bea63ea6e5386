package io.askable.testkit.content;

import io.askable.content.BlogId;
import io.askable.content.Curation;
import io.askable.content.Embedding;
import io.askable.content.OwnedPassage;
import io.askable.content.Passage;
import io.askable.content.Post;
import io.askable.content.PostVector;
import io.askable.content.Posts;
import io.askable.content.Publication;
import io.askable.content.Question;
import io.askable.content.QuestionId;
import io.askable.content.Removal;
import io.askable.content.Run;
import io.askable.content.RunStart;
import io.askable.content.Runs;
import io.askable.content.Summary;
import io.askable.jobs.Page;
import io.askable.jobs.RunId;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Posts with their runs in memory; every operation is one step that nobody can get in between. */
public final class InMemoryPosts implements Posts, Runs {

    private static final Comparator<Post> NEWEST_FIRST = Comparator.comparing(
                    (Post post) -> post.run().publishedAt())
            .thenComparing(post -> post.id().value())
            .reversed();

    private static final String CURSOR = "\\d{16}-.+";

    private final StoredContent content;

    public InMemoryPosts(InstantSource clock) {
        this.content = new StoredContent(clock);
    }

    @Override
    public Uni<RunStart> begin(Owner owner, BlogUrl url) {
        return step(() -> content.begin(owner, url));
    }

    @Override
    public Uni<Void> store(Run run) {
        return step(() -> content.store(run)).replaceWithVoid();
    }

    @Override
    public Uni<Publication> publish(RunId run) {
        return step(() -> content.publish(run));
    }

    @Override
    public Uni<Void> addAlias(Owner owner, BlogUrl canonical, BlogUrl alias) {
        return step(() -> content.addAlias(owner, canonical, alias)).replaceWithVoid();
    }

    @Override
    public Uni<Integer> sweep(int limit) {
        return step(() -> content.sweep(limit));
    }

    @Override
    public Uni<Optional<Post>> find(Owner owner, BlogUrl url) {
        return step(() -> posts(owner)
                .filter(post -> post.url().equals(url))
                .findFirst()
                .or(() -> posts(owner)
                        .filter(post -> post.aliases().contains(url))
                        .findFirst()));
    }

    @Override
    public Uni<Optional<Post>> find(Owner owner, BlogId id) {
        return step(() -> post(owner, id));
    }

    @Override
    public Uni<Optional<Owner>> findOwner(BlogId id) {
        return step(() ->
                content.shown().filter(post -> post.id().equals(id)).findFirst().map(Post::owner));
    }

    @Override
    public Uni<Optional<Owner>> findOwner(QuestionId id) {
        return step(
                () -> content.shown().filter(post -> has(post, id)).findFirst().map(Post::owner));
    }

    @Override
    public Uni<Long> count(Owner owner) {
        return step(() -> posts(owner).count());
    }

    @Override
    public Uni<Page<Post>> list(Owner owner, Optional<String> after, int limit) {
        return step(() -> {
            after.filter(text -> !text.matches(CURSOR)).ifPresent(text -> {
                throw new IllegalArgumentException("Not the end of a page of posts");
            });
            List<Post> rest = posts(owner)
                    .filter(post -> after.isEmpty() || cursor(post).compareTo(after.get()) < 0)
                    .toList();
            List<Post> items = rest.stream().limit(limit).toList();
            boolean isLast = items.size() == rest.size();
            return new Page<>(items, isLast ? Optional.empty() : Optional.of(cursor(items.getLast())));
        });
    }

    @Override
    public Uni<List<Question>> listWritten(Post post) {
        return step(() -> questions(post));
    }

    @Override
    public Uni<Optional<Post>> find(Owner owner, QuestionId id) {
        return step(() -> posts(owner).filter(post -> has(post, id)).findFirst());
    }

    @Override
    public Uni<Boolean> curate(Owner owner, BlogId id, Curation changed) {
        return step(() -> post(owner, id).isPresent() && content.curate(id, changed));
    }

    @Override
    public Uni<Optional<Question>> findQuestion(Owner owner, QuestionId id) {
        return step(() -> posts(owner)
                .flatMap(post -> post.curation().shown(questions(post)).stream())
                .filter(question -> question.id().equals(id))
                .findFirst());
    }

    @Override
    public Uni<Optional<Summary>> findSummary(Post post) {
        return step(() -> run(post.run().id()).map(Run::summary));
    }

    @Override
    public Uni<List<Passage>> listPassages(Post post) {
        return step(() -> run(post.run().id()).map(Run::passages).orElse(List.of()));
    }

    @Override
    public Uni<List<OwnedPassage>> listPassages(Owner owner, Instant since, int limit) {
        return step(() -> posts(owner)
                .filter(post -> !post.run().publishedAt().isBefore(since))
                .flatMap(post -> run(post.run().id()).stream()
                        .flatMap(run -> run.passages().stream())
                        .map(passage -> new OwnedPassage(post.id(), passage)))
                .limit(limit)
                .toList());
    }

    @Override
    public Uni<List<PostVector>> listVectors(Owner owner, Instant since, int limit) {
        return step(
                () -> posts(owner)
                        .filter(post -> !post.run().publishedAt().isBefore(since))
                        .limit(limit)
                        .flatMap(post -> run(post.run().id())
                                .flatMap(Run::summaryEmbedding)
                                .map(embedding -> vector(post, embedding))
                                .stream())
                        .toList());
    }

    @Override
    public Uni<Optional<Removal>> remove(Owner owner, BlogId id) {
        return step(() -> post(owner, id).map(content::remove));
    }

    private <T> Uni<T> step(Supplier<T> work) {
        return Uni.createFrom().item(() -> {
            synchronized (content) {
                return work.get();
            }
        });
    }

    private Stream<Post> posts(Owner owner) {
        return content.shown().filter(post -> post.owner().equals(owner)).sorted(NEWEST_FIRST);
    }

    private Optional<Post> post(Owner owner, BlogId id) {
        return posts(owner).filter(post -> post.id().equals(id)).findFirst();
    }

    private boolean has(Post post, QuestionId id) {
        return post.curation().over(questions(post)).stream()
                .anyMatch(entry -> entry.question().id().equals(id));
    }

    private List<Question> questions(Post post) {
        return run(post.run().id())
                .map(run -> StoredContent.questionsOf(post, run))
                .orElse(List.of());
    }

    private Optional<Run> run(RunId id) {
        return content.run(id);
    }

    private static String cursor(Post post) {
        return "%016d-%s".formatted(post.run().publishedAt().toEpochMilli(), post.id());
    }

    private static PostVector vector(Post post, Embedding embedding) {
        return new PostVector(
                post.id(), post.url(), post.title(), embedding, post.run().publishedAt());
    }
}
