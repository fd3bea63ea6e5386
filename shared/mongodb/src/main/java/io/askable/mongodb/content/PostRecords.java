package io.askable.mongodb.content;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.askable.content.BlogId;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.DuplicateKey;
import io.askable.mongodb.support.Find;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The conditional writes on posts' records. Each is one single-document compare-and-set; a lost race is looked at again, and
 * never taken for done.
 */
final class PostRecords {

    private static final int TRIES = 5;
    private static final FindOneAndUpdateOptions UPSERT = new FindOneAndUpdateOptions()
            .upsert(true)
            .returnDocument(ReturnDocument.AFTER)
            .projection(Projections.include("runs", "owner", "url", "aliases", "current_run.id"));

    private final Documents posts;

    PostRecords(Documents posts) {
        this.posts = posts;
    }

    /** Takes the post's next number, making its record if there is none. A tombstone lives again, for this run and later ones. */
    Uni<Long> takeNumber(Owner owner, BlogUrl url) {
        return upsert(owner, url, Updates.combine(Updates.inc("runs", 1L), Updates.setOnInsert("url", url.value())))
                .map(anchor -> anchor.getLong("runs"));
    }

    /** @return the record with the alias in it */
    Uni<Document> addAlias(Owner owner, BlogUrl canonical, BlogUrl alias) {
        Bson add = Updates.combine(
                Updates.addToSet("aliases", alias.value()),
                Updates.setOnInsert(new Document("url", canonical.value()).append("runs", 0L)));
        return dropAlias(alias, PostDocument.idOf(canonical)).chain(() -> upsert(owner, canonical, add));
    }

    /**
     * Takes the alias from the post that has it, unless that is the one meant. Never leaves an empty array behind: in a unique
     * index two of them are equal, and the second would be refused.
     */
    Uni<Void> dropAlias(BlogUrl alias, BlogId but) {
        Bson held = Conditions.all(Filters.eq("aliases", alias.value()), Filters.ne("_id", but.value()));
        return posts.findFirst(Find.where(held).only(Projections.include("_id")))
                .chain(holder -> holder.map(post -> dropAlias(alias, post.getString("_id")))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> dropAlias(BlogUrl alias, String holder) {
        Bson post = Filters.eq("_id", holder);
        Bson amongMore = Conditions.all(Filters.eq("aliases", alias.value()), Filters.exists("aliases.1"), post);
        Bson alone = Conditions.all(Filters.eq("aliases", List.of(alias.value())), post);
        return posts.updateOne(amongMore, Updates.pull("aliases", alias.value()))
                .chain(() -> posts.updateOne(alone, Updates.unset("aliases")))
                .replaceWithVoid();
    }

    /** @return the record before, if the run is shown by this very call */
    Uni<Optional<Document>> show(Document summary) {
        Bson filter = Conditions.all(
                PostDocument.is(new Owner(summary.getString("owner")), new BlogId(summary.getString("blog_id"))),
                PostDocument.mayShow(summary.getLong("number")));
        return posts.findOneAndUpdate(
                filter,
                PostDocument.show(summary),
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.BEFORE)
                        .projection(Projections.include("current_run.id")));
    }

    /** Whether there is a record, shown or buried, whoever owns it. */
    Uni<Boolean> exists(BlogId id) {
        return posts.findFirst(Find.where(Filters.eq("_id", id.value())).only(Projections.include("_id")))
                .map(Optional::isPresent);
    }

    /** The record of a post that readers see. */
    Uni<Optional<Document>> findShown(Owner owner, BlogId id) {
        return posts.findFirst(Find.where(Conditions.all(PostDocument.is(owner, id), PostDocument.isShown()))
                .only(PostDocument.WITHOUT_TEXT));
    }

    /**
     * Leaves a tombstone: nothing shown, and no run that began until now ever will be.
     *
     * @return the record before; absent when nothing is shown
     */
    Uni<Optional<Document>> bury(Owner owner, BlogId id) {
        return findShown(owner, id)
                .chain(found -> found.map(anchor -> bury(anchor).chain(done -> done ? item(found) : bury(owner, id)))
                        .orElseGet(() -> item(Optional.empty())));
    }

    /** Deletes tombstones that no run has touched since. */
    Uni<Integer> sweep(Instant olderThan, int limit) {
        Bson old = Filters.lt("removed_at", olderThan);
        return posts.find(Find.where(old).only(Projections.include("_id")).atMost(limit))
                .map(found ->
                        found.stream().map(anchor -> anchor.getString("_id")).toList())
                .chain(ids -> ids.isEmpty()
                        ? item(0)
                        : posts.deleteMany(Conditions.all(Filters.in("_id", ids), old))
                                .map(Long::intValue));
    }

    private Uni<Boolean> bury(Document anchor) {
        return posts.updateOne(asSeen(anchor), PostDocument.bury(anchor.getLong("runs")))
                .map(matched -> matched > 0);
    }

    private static Bson asSeen(Document anchor) {
        return Conditions.all(
                Filters.eq("_id", anchor.getString("_id")),
                Filters.eq("owner", anchor.getString("owner")),
                Filters.eq("runs", anchor.getLong("runs")),
                PostDocument.shownRunId(anchor)
                        .map(PostDocument::shows)
                        .orElseGet(() -> Filters.not(PostDocument.isShown())));
    }

    /** Two first runs at once: one meets a taken key and finds the other's record when it looks again. */
    private Uni<Document> upsert(Owner owner, BlogUrl url, Bson update) {
        Bson alive = Updates.combine(update, Updates.unset("removed_at"));
        return posts.findOneAndUpdate(PostDocument.is(owner, PostDocument.idOf(url)), alive, UPSERT)
                .map(after -> after.orElseThrow(PostRecords::noReply))
                .onFailure(DuplicateKey.class)
                .call(() -> handOver(owner, url))
                .onFailure(DuplicateKey.class)
                .retry()
                .atMost(TRIES)
                .onFailure(DuplicateKey.class)
                .transform(DatabaseUnavailable::new);
    }

    /** The address belongs to somebody else now: the former owner's post is gone, and so are its late runs. */
    private Uni<Void> handOver(Owner owner, BlogUrl url) {
        Bson strangers =
                Conditions.all(Filters.eq("_id", PostDocument.idOf(url).value()), Filters.ne("owner", owner.id()));
        return posts.findFirst(Find.where(strangers).only(PostDocument.WITHOUT_TEXT))
                .chain(found -> found.map(anchor -> posts.updateOne(
                                asSeen(anchor),
                                Updates.combine(
                                        PostDocument.bury(anchor.getLong("runs")), Updates.set("owner", owner.id()))))
                        .orElseGet(() -> item(0L)))
                .replaceWithVoid();
    }

    private static DatabaseUnavailable noReply() {
        return new DatabaseUnavailable(new IllegalStateException("An upsert answered without its document"));
    }

    private static <T> Uni<T> item(T value) {
        return Uni.createFrom().item(value);
    }
}
