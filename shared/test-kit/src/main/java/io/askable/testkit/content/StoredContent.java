package io.askable.testkit.content;

import io.askable.content.Article;
import io.askable.content.BlogId;
import io.askable.content.Curation;
import io.askable.content.Post;
import io.askable.content.Publication;
import io.askable.content.Question;
import io.askable.content.QuestionId;
import io.askable.content.Removal;
import io.askable.content.Run;
import io.askable.content.RunStart;
import io.askable.content.ShownRun;
import io.askable.jobs.RunId;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the in-memory posts hold, with the rules of showing and sweeping. Not safe for threads: its owner takes turns. */
final class StoredContent {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Map<BlogId, Anchor> anchors = new HashMap<>();
    private final Map<RunId, Stored> stored = new HashMap<>();
    private final InstantSource clock;

    StoredContent(InstantSource clock) {
        this.clock = clock;
    }

    RunStart begin(Owner owner, BlogUrl url) {
        Anchor anchor = anchor(owner, url);
        anchor.runs++;
        anchor.removedAt = Optional.empty();
        return new RunStart(idOf(url), anchor.runs);
    }

    /** @return whether it was new */
    boolean store(Run run) {
        return stored.putIfAbsent(run.id(), new Stored(run, now())) == null;
    }

    Publication publish(RunId id) {
        Stored mine = stored.get(id);
        if (mine == null) {
            return Publication.MISSING;
        }
        Anchor anchor = anchors.get(mine.run.blogId());
        if (anchor == null || !anchor.owner.equals(mine.run.owner())) {
            return Publication.SUPERSEDED;
        }
        long shownNumber = anchor.shown.map(ShownRun::number).orElse(0L);
        if (mine.run.number() > Math.max(shownNumber, anchor.removedUpTo)) {
            anchor.shown.ifPresent(before -> supersede(before.id()));
            anchor.shown = Optional.of(new ShownRun(
                    id, mine.run.number(), mine.run.page().article().contentHash(), mine.run.writer(), now()));
            anchor.removedAt = Optional.empty();
        }
        boolean isShown = anchor.shown.filter(shown -> shown.id().equals(id)).isPresent();
        if (isShown) {
            anchors.values().forEach(other -> other.aliases.remove(anchor.url));
            anchor.aliases.forEach(this::retire);
        }
        return isShown ? Publication.SHOWN : Publication.SUPERSEDED;
    }

    /** @return whether it was new */
    boolean addAlias(Owner owner, BlogUrl canonical, BlogUrl alias) {
        anchors.values().forEach(other -> other.aliases.remove(alias));
        Anchor anchor = anchor(owner, canonical);
        anchor.removedAt = Optional.empty();
        if (anchor.shown.isPresent()) {
            retire(alias);
        }
        return anchor.aliases.add(alias);
    }

    int sweep(int limit) {
        Instant hourAgo = now().minus(KEPT);
        List<RunId> unseen = stored.values().stream()
                .filter(it -> it.since.isBefore(hourAgo) && !isShown(it.run))
                .map(it -> it.run.id())
                .limit(limit)
                .toList();
        unseen.forEach(stored::remove);
        List<BlogId> tombstones = anchors.entrySet().stream()
                .filter(entry -> entry.getValue().isTombstoneBefore(hourAgo))
                .map(Map.Entry::getKey)
                .limit(limit - unseen.size())
                .toList();
        tombstones.forEach(anchors::remove);
        return unseen.size() + tombstones.size();
    }

    Removal remove(Post post) {
        Run gone = stored.get(post.run().id()).run;
        List<BlogUrl> addresses =
                Stream.concat(Stream.of(post.url()), post.aliases().stream()).toList();
        addresses.forEach(url -> Optional.ofNullable(anchors.get(idOf(url))).ifPresent(this::bury));
        return new Removal(
                post.id(), gone.questions().size(), 1, gone.passages().size());
    }

    Stream<Post> shown() {
        return anchors.values().stream().flatMap(anchor -> anchor.shown.stream().map(run -> post(anchor, run)));
    }

    Optional<Run> run(RunId id) {
        return Optional.ofNullable(stored.get(id)).map(it -> it.run);
    }

    static List<Question> questionsOf(Post post, Run run) {
        return IntStream.range(0, run.questions().size())
                .mapToObj(position -> new Question(
                        questionId(run, position),
                        run.blogId(),
                        post.url(),
                        run.id(),
                        run.owner(),
                        run.questions().get(position).draft(),
                        position,
                        run.writtenBy(),
                        run.questions().get(position).embedding(),
                        run.writtenAt()))
                .toList();
    }

    private Post post(Anchor anchor, ShownRun shown) {
        Run run = stored.get(shown.id()).run;
        Article article = run.page().article();
        return new Post(
                run.blogId(),
                anchor.url,
                List.copyOf(anchor.aliases),
                anchor.owner,
                article.title(),
                article.author(),
                article.language(),
                article.publishedDate(),
                article.wordCount(),
                run.page().etag(),
                run.page().lastModified(),
                shown,
                IntStream.range(0, run.questions().size())
                        .mapToObj(position -> questionId(run, position))
                        .toList(),
                anchor.curation);
    }

    /** @return whether nobody was faster */
    boolean curate(BlogId id, Curation changed) {
        Anchor anchor = anchors.get(id);
        boolean isNext = anchor.curation.version() == changed.version() - 1;
        anchor.curation = isNext ? changed : anchor.curation;
        return isNext;
    }

    /** An address that changed hands shows nothing of its former owner's. */
    private Anchor anchor(Owner owner, BlogUrl url) {
        Anchor anchor = anchors.computeIfAbsent(idOf(url), id -> new Anchor(url, owner));
        if (!anchor.owner.equals(owner)) {
            bury(anchor);
            anchor.owner = owner;
        }
        return anchor;
    }

    private void retire(BlogUrl alias) {
        Optional.ofNullable(anchors.get(idOf(alias))).ifPresent(anchor -> {
            anchor.shown.ifPresent(before -> {
                supersede(before.id());
                hide(anchor);
            });
        });
    }

    private void bury(Anchor anchor) {
        anchor.shown.ifPresent(before -> stored.remove(before.id()));
        hide(anchor);
    }

    /** Nothing is shown any more, and no run that began until now ever will be. */
    private void hide(Anchor anchor) {
        anchor.shown = Optional.empty();
        anchor.curation = Curation.NONE;
        anchor.aliases.clear();
        anchor.removedUpTo = anchor.runs;
        anchor.removedAt = Optional.of(now());
    }

    private void supersede(RunId id) {
        stored.computeIfPresent(id, (same, it) -> new Stored(it.run, now()));
    }

    private boolean isShown(Run run) {
        return Optional.ofNullable(anchors.get(run.blogId()))
                .flatMap(anchor -> anchor.shown)
                .filter(shown -> shown.id().equals(run.id()))
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static BlogId idOf(BlogUrl url) {
        return new BlogId(UUID.nameUUIDFromBytes(url.value().getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    private static QuestionId questionId(Run run, int position) {
        return new QuestionId(run.id() + "-" + position);
    }

    private record Stored(Run run, Instant since) {}

    private static final class Anchor {

        private final BlogUrl url;
        private final Set<BlogUrl> aliases = new LinkedHashSet<>();
        private Owner owner;
        private Curation curation = Curation.NONE;
        private long runs;
        private long removedUpTo;
        private Optional<Instant> removedAt = Optional.empty();
        private Optional<ShownRun> shown = Optional.empty();

        Anchor(BlogUrl url, Owner owner) {
            this.url = url;
            this.owner = owner;
        }

        boolean isTombstoneBefore(Instant time) {
            return runs == removedUpTo
                    && removedAt.filter(at -> at.isBefore(time)).isPresent();
        }
    }
}
