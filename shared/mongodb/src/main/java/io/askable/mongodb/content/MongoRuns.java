package io.askable.mongodb.content;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.askable.content.BlogId;
import io.askable.content.Publication;
import io.askable.content.Run;
import io.askable.content.RunStart;
import io.askable.content.Runs;
import io.askable.jobs.RunId;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.FailingDocuments;
import io.askable.mongodb.support.Find;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Runs on four collections; the post's record alone decides which of them readers see. */
@Singleton
final class MongoRuns implements Runs {

    private static final String PROCESSING_JOBS = "processing_jobs";

    /** Readers that looked at the post just before a newer run was shown still find the older one whole. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Documents posts;
    private final Documents jobs;
    private final PostRecords anchors;
    private final RunStore store;
    private final DatabaseClock clock;
    private final FailingDocuments failing = new FailingDocuments("sweep of runs");

    @Inject
    MongoRuns(Database database, DatabaseClock clock) {
        this.posts = database.documents(PostSchema.POSTS);
        this.jobs = database.documents(PROCESSING_JOBS);
        this.anchors = new PostRecords(posts);
        this.store = new RunStore(database);
        this.clock = clock;
    }

    @Override
    public Uni<RunStart> begin(Owner owner, BlogUrl url) {
        return anchors.takeNumber(owner, url).map(number -> new RunStart(PostDocument.idOf(url), number));
    }

    @Override
    public Uni<Void> store(Run run) {
        return Uni.createFrom().deferred(() -> store.insert(run, clock.instant().plus(KEPT)));
    }

    @Override
    public Uni<Publication> publish(RunId run) {
        return store.findSummary(run.value()).chain(summary -> summary.map(this::publish)
                .orElseGet(() -> Uni.createFrom().item(Publication.MISSING)));
    }

    @Override
    public Uni<Void> addAlias(Owner owner, BlogUrl canonical, BlogUrl alias) {
        return anchors.addAlias(owner, canonical, alias)
                .chain(anchor -> PostDocument.shownRunId(anchor).isPresent()
                        ? retire(owner, alias)
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Integer> sweep(int limit) {
        return clock.sample().chain(now -> sweep(now, limit));
    }

    private Uni<Publication> publish(Document summary) {
        Owner owner = new Owner(summary.getString("owner"));
        BlogId blog = new BlogId(summary.getString("blog_id"));
        return anchors.show(summary)
                .chain(before -> before.flatMap(PostDocument::shownRunId)
                        .map(replaced ->
                                store.sweepAt(List.of(replaced), clock.instant().plus(KEPT)))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> anchors.findShown(owner, blog))
                .map(shown -> shown.filter(
                        anchor -> PostDocument.shownRunId(anchor).equals(Optional.of(summary.getString("_id")))))
                .chain(shown -> shown.map(this::settleAliases).orElseGet(() -> whyNotShown(blog)));
    }

    /** A newer run or a removal leaves the post's record, which every run has made or found at its beginning. */
    private Uni<Publication> whyNotShown(BlogId blog) {
        return anchors.exists(blog).map(isThere -> isThere ? Publication.SUPERSEDED : Publication.MISSING);
    }

    /** An address that shows its own post is nobody's alias, and the post's aliases show nothing of their own. */
    private Uni<Publication> settleAliases(Document anchor) {
        Owner owner = new Owner(anchor.getString("owner"));
        return anchors.dropAlias(PostDocument.url(anchor), new BlogId(anchor.getString("_id")))
                .chain(() -> Multi.createFrom()
                        .iterable(PostDocument.aliases(anchor))
                        .onItem()
                        .transformToUniAndConcatenate(alias -> retire(owner, alias))
                        .collect()
                        .last())
                .replaceWith(Publication.SHOWN);
    }

    private Uni<Void> retire(Owner owner, BlogUrl alias) {
        return anchors.bury(owner, PostDocument.idOf(alias)).chain(before -> before.flatMap(PostDocument::shownRunId)
                .map(run -> store.sweepAt(List.of(run), clock.instant().plus(KEPT)))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Integer> sweep(Instant now, int limit) {
        return store.findDue(now, limit)
                .invoke(failing::met)
                .chain(due -> keepNeeded(due, now).chain(kept -> delete(due, kept)))
                .chain(runs -> runs < limit
                        ? anchors.sweep(now.minus(KEPT), limit - runs).map(tombstones -> runs + tombstones)
                        : Uni.createFrom().item(runs));
    }

    /** Shown runs are looked at again a day later, should the mark of their replacement ever get lost; committed ones in an hour. */
    private Uni<Set<String>> keepNeeded(List<Document> due, Instant now) {
        List<String> runIds = values(due, "_id");
        return shown(due)
                .call(shown -> store.sweepAt(both(runIds, shown), now.plus(Duration.ofDays(1))))
                .chain(shown -> unpublished(runIds)
                        .call(pending -> store.sweepAt(both(runIds, pending), now.plus(KEPT)))
                        .map(pending -> {
                            Set<String> needed = new HashSet<>(shown);
                            needed.addAll(pending);
                            return needed;
                        }));
    }

    private Uni<List<String>> shown(List<Document> due) {
        return posts.find(Find.where(Filters.in("_id", values(due, "blog_id")))
                        .only(Projections.include("current_run.id")))
                .map(found -> found.stream()
                        .flatMap(anchor -> PostDocument.shownRunId(anchor).stream())
                        .toList());
    }

    /** Finished, but a crash or a long stop came before the publish: care will repeat it, so the run must still be there. */
    private Uni<List<String>> unpublished(List<String> runIds) {
        return jobs.find(Find.where(Conditions.all(
                                Filters.eq("publish_pending", true), Filters.in("result.run_id", runIds)))
                        .only(Projections.include("result.run_id")))
                .map(found -> found.stream()
                        .map(job -> job.get("result", Document.class).getString("run_id"))
                        .toList());
    }

    private Uni<Integer> delete(List<Document> due, Set<String> kept) {
        return Multi.createFrom()
                .iterable(due)
                .select()
                .where(summary -> !kept.contains(summary.getString("_id")))
                .onItem()
                .transformToUniAndConcatenate(this::deleteRun)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> deleteRun(Document summary) {
        return failing.guard(
                summary.getString("_id"), () -> store.delete(summary).replaceWith(1), 0);
    }

    private static List<String> both(List<String> some, Collection<String> others) {
        return some.stream().filter(others::contains).toList();
    }

    private static List<String> values(List<Document> documents, String field) {
        return documents.stream().map(document -> document.getString(field)).toList();
    }
}
