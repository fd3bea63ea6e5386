package io.askable.mongodb.content;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.askable.content.BlogId;
import io.askable.content.Curation;
import io.askable.content.OwnedPassage;
import io.askable.content.Passage;
import io.askable.content.Post;
import io.askable.content.PostVector;
import io.askable.content.Posts;
import io.askable.content.Question;
import io.askable.content.QuestionId;
import io.askable.content.Removal;
import io.askable.content.Summary;
import io.askable.jobs.Page;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.Find;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Posts by the record that says which run they show; everything else is read by the ids that follow from it. */
@Singleton
final class MongoPosts implements Posts {

    private static final String OWNER = "owner";

    private final Documents posts;
    private final PostRecords anchors;
    private final RunStore store;

    @Inject
    MongoPosts(Database database) {
        this.posts = database.documents(PostSchema.POSTS);
        this.anchors = new PostRecords(posts);
        this.store = new RunStore(database);
    }

    @Override
    public Uni<Optional<Post>> find(Owner owner, BlogUrl url) {
        return find(owner, PostDocument.idOf(url))
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : findByAlias(owner, url));
    }

    @Override
    public Uni<Optional<Post>> find(Owner owner, BlogId id) {
        return anchors.findShown(owner, id).map(found -> found.map(PostDocument::read));
    }

    @Override
    public Uni<Optional<Owner>> findOwner(BlogId id) {
        return posts.findFirst(Find.where(Filters.eq("_id", id.value())).only(Projections.include(OWNER)))
                .map(found -> found.map(MongoPosts::owner));
    }

    @Override
    public Uni<Optional<Owner>> findOwner(QuestionId id) {
        Bson kept = Filters.eq(CurationDocument.QUESTION_ID, id.value());
        return findWritten(id)
                .chain(written -> written.isPresent()
                        ? Uni.createFrom().item(written)
                        : posts.findFirst(Find.where(kept).only(Projections.include(OWNER))))
                .map(found -> found.map(MongoPosts::owner));
    }

    @Override
    public Uni<Long> count(Owner owner) {
        return posts.count(Conditions.all(Filters.eq(OWNER, owner.id()), PostDocument.isShown()));
    }

    @Override
    public Uni<Page<Post>> list(Owner owner, Optional<String> after, int limit) {
        return Uni.createFrom().deferred(() -> page(owner, after, limit));
    }

    @Override
    public Uni<List<Question>> listWritten(Post post) {
        return store.findQuestions(
                        post.questionIds().stream().map(QuestionId::value).toList())
                .map(found -> found.stream()
                        .filter(question ->
                                question.getString(OWNER).equals(post.owner().id()))
                        .map(question -> RunDocuments.readQuestion(question, post.url()))
                        .toList());
    }

    @Override
    public Uni<Optional<Question>> findQuestion(Owner owner, QuestionId id) {
        return findWritten(id).chain(written -> findPost(owner, id, written)
                .map(found -> found.flatMap(post -> post.curation()
                        .shown(
                                id,
                                written.filter(question -> isOf(post, question))
                                        .map(question -> RunDocuments.readQuestion(question, post.url()))))));
    }

    @Override
    public Uni<Optional<Post>> find(Owner owner, QuestionId id) {
        return findWritten(id).chain(written -> findPost(owner, id, written));
    }

    @Override
    public Uni<Boolean> curate(Owner owner, BlogId id, Curation changed) {
        Bson before = changed.version() == 1
                ? Filters.exists(PostDocument.CURATION, false)
                : Filters.eq(CurationDocument.VERSION, changed.version() - 1);
        return posts.updateOne(
                        Conditions.all(PostDocument.is(owner, id), PostDocument.isShown(), before),
                        Updates.set(PostDocument.CURATION, CurationDocument.write(changed)))
                .map(matched -> matched > 0);
    }

    @Override
    public Uni<Optional<Summary>> findSummary(Post post) {
        return shownSummary(post, "summary", "key_points").map(found -> found.map(RunDocuments::readSummary));
    }

    @Override
    public Uni<List<Passage>> listPassages(Post post) {
        return shownSummary(post, "passage_count")
                .map(found -> found.map(MongoPosts::passageIds).orElse(List.of()))
                .chain(store::findPassages)
                .map(found -> found.stream().map(RunDocuments::readPassage).toList());
    }

    @Override
    public Uni<List<OwnedPassage>> listPassages(Owner owner, Instant since, int limit) {
        return posts.find(newestFirst(publishedSince(owner, since))
                        .only(Projections.include("current_run.id", "passage_count"))
                        .atMost(limit))
                .chain(found -> store.findPassages(passageIds(found, limit)))
                .map(found -> found.stream()
                        .map(passage -> new OwnedPassage(
                                new BlogId(passage.getString("blog_id")), RunDocuments.readPassage(passage)))
                        .toList());
    }

    @Override
    public Uni<List<PostVector>> listVectors(Owner owner, Instant since, int limit) {
        return posts.find(newestFirst(publishedSince(owner, since))
                        .only(PostDocument.WITHOUT_TEXT)
                        .atMost(limit))
                .map(found -> found.stream().map(PostDocument::read).toList())
                .chain(this::vectors);
    }

    @Override
    public Uni<Optional<Removal>> remove(Owner owner, BlogId id) {
        return anchors.bury(owner, id).chain(before -> before.map(anchor -> deleteRun(anchor)
                        .call(() -> removeAliases(owner, anchor))
                        .map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Page<Post>> page(Owner owner, Optional<String> after, int limit) {
        Bson shown = Conditions.all(Filters.eq("owner", owner.id()), PostDocument.isShown());
        Bson rest = after.map(PostCursor::parse)
                .map(cursor -> Conditions.all(shown, cursor.beyond()))
                .orElse(shown);
        return posts.find(newestFirst(rest).only(PostDocument.WITHOUT_TEXT).atMost(limit + 1))
                .map(found ->
                        PostCursor.page(found.stream().map(PostDocument::read).toList(), limit));
    }

    private Uni<Optional<Post>> findByAlias(Owner owner, BlogUrl url) {
        Bson filter = Conditions.all(
                Filters.eq("aliases", url.value()), Filters.eq("owner", owner.id()), PostDocument.isShown());
        return posts.findFirst(Find.where(filter).only(PostDocument.WITHOUT_TEXT))
                .map(found -> found.map(PostDocument::read));
    }

    private Uni<Optional<Document>> findWritten(QuestionId id) {
        return store.findQuestions(List.of(id.value()))
                .map(found -> found.stream().findFirst());
    }

    /** A question of a run that readers do not see is nobody's to read, unless its publisher keeps it. */
    private Uni<Optional<Post>> findPost(Owner owner, QuestionId id, Optional<Document> written) {
        return written.map(question -> find(owner, new BlogId(question.getString("blog_id"))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> found.filter(post -> isOf(post, written.orElseThrow())))
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : findKeeping(owner, id));
    }

    private Uni<Optional<Post>> findKeeping(Owner owner, QuestionId id) {
        Bson filter = Conditions.all(
                Filters.eq(CurationDocument.QUESTION_ID, id.value()),
                Filters.eq(OWNER, owner.id()),
                PostDocument.isShown());
        return posts.findFirst(Find.where(filter).only(PostDocument.WITHOUT_TEXT))
                .map(found -> found.map(PostDocument::read));
    }

    private static boolean isOf(Post post, Document question) {
        return post.run().id().value().equals(question.getString("run_id"));
    }

    private Uni<Optional<Document>> shownSummary(Post post, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.add("owner");
        return store.findSummaries(List.of(post.run().id().value()), all).map(found -> found.stream()
                .filter(summary ->
                        summary.getString("owner").equals(post.owner().id()))
                .findFirst());
    }

    private Uni<List<PostVector>> vectors(List<Post> shown) {
        List<String> runIds =
                shown.stream().map(post -> post.run().id().value()).toList();
        return store.findSummaries(runIds, List.of("embedding", "model")).map(found -> {
            Map<String, Document> byRun =
                    found.stream().collect(Collectors.toMap(summary -> summary.getString("_id"), Function.identity()));
            return shown.stream()
                    .flatMap(post ->
                            Optional.ofNullable(byRun.get(post.run().id().value()))
                                    .flatMap(Vectors::read)
                                    .map(embedding -> new PostVector(
                                            post.id(),
                                            post.url(),
                                            post.title(),
                                            embedding,
                                            post.run().publishedAt()))
                                    .stream())
                    .toList();
        });
    }

    private Uni<Removal> deleteRun(Document anchor) {
        return store.delete(new Document("_id", PostDocument.shownRunId(anchor).orElseThrow())
                .append("blog_id", anchor.getString("_id"))
                .append("question_ids", anchor.getList("question_ids", String.class))
                .append("passage_count", anchor.getInteger("passage_count")));
    }

    /** What an alias showed before it was one would otherwise come to light again. */
    private Uni<Void> removeAliases(Owner owner, Document anchor) {
        return Multi.createFrom()
                .iterable(PostDocument.aliases(anchor))
                .onItem()
                .transformToUniAndConcatenate(alias -> remove(owner, PostDocument.idOf(alias)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Owner owner(Document document) {
        return new Owner(document.getString(OWNER));
    }

    private static Bson publishedSince(Owner owner, Instant since) {
        return Conditions.all(Filters.eq("owner", owner.id()), Filters.gte("current_run.published_at", since));
    }

    private static Find newestFirst(Bson filter) {
        return Find.where(filter).sortedBy(Sorts.descending("current_run.published_at", "_id"));
    }

    private static List<String> passageIds(Document summary) {
        return RunDocuments.ids(summary.getString("_id"), summary.getInteger("passage_count"));
    }

    private static List<String> passageIds(List<Document> anchors, int limit) {
        return anchors.stream()
                .flatMap(
                        anchor -> RunDocuments.ids(
                                PostDocument.shownRunId(anchor).orElseThrow(), anchor.getInteger("passage_count"))
                                .stream())
                .limit(limit)
                .toList();
    }
}
