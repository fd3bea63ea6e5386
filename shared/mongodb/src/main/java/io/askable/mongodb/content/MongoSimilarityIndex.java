package io.askable.mongodb.content;

import com.mongodb.MongoCommandException;
import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.Post;
import io.askable.content.SimilarityIndex;
import io.askable.content.VectorSearchUnavailable;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.Find;
import io.askable.sites.Owner;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jboss.logging.Logger;

/**
 * Lets the server search: {@code $vectorSearch} of MongoDB Atlas and of MongoDB with its search nodes. Approximate, as the server
 * is. Needs the vector index that {@link #definition} tells over {@code blog_summaries}. Stores no vector by itself: each summary
 * carries its own.
 *
 * <p>Source: MongoDB's manual on {@code $vectorSearch}, {@code $listSearchIndexes} and vector search indexes, read 2026-11-21. A
 * search of an index that is not there finds nothing and fails nothing, so a search that finds nothing looks for the index.
 */
@Singleton
@LookupIfProperty(name = "askable.search.index", stringValue = "mongodb")
final class MongoSimilarityIndex implements SimilarityIndex {

    static final String INDEX = "askable_summaries";

    /** Vectors looked at for each one wanted; the server's documentation advises twenty at least. */
    private static final int CANDIDATES = 20;

    /** Runs that are not shown any more lie beside those that are, until they are swept. */
    private static final int RUNS = 3;

    private static final int MOST_CANDIDATES = 10_000;

    private static final Logger LOG = Logger.getLogger(MongoSimilarityIndex.class);

    private static final String NO_STAGE =
            "This server knows no $vectorSearch: MongoDB Atlas does, and MongoDB with its search nodes";

    private static final String NO_INDEX = "The vector index " + INDEX + " over " + SummarySchema.SUMMARIES
            + " is not there, or not built yet (docs/operations.md, Vector search)";

    private final Documents summaries;

    @Inject
    MongoSimilarityIndex(Database database) {
        this(database.documents(SummarySchema.SUMMARIES));
    }

    MongoSimilarityIndex(Documents summaries) {
        this.summaries = summaries;
    }

    @Override
    public Uni<Void> check() {
        return isThere()
                .invoke(there -> {
                    if (!there) {
                        LOG.warn(NO_INDEX);
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Near>> nearest(Owner owner, Embedding query, Optional<BlogId> self, int limit) {
        return ask(stages(owner, query, limit))
                .call(found -> found.isEmpty()
                        ? refuseWithoutIndex()
                        : Uni.createFrom().voidItem())
                .map(found -> nearest(found, self, limit));
    }

    private Uni<Void> refuseWithoutIndex() {
        return isThere()
                .chain(there -> there
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new VectorSearchUnavailable(NO_INDEX)));
    }

    private Uni<Boolean> isThere() {
        return ask(List.of(new Document("$listSearchIndexes", new Document("name", INDEX))))
                .map(found -> found.stream().anyMatch(index -> index.getBoolean("queryable", false)));
    }

    private Uni<List<Document>> ask(List<Document> stages) {
        return summaries
                .aggregate(stages)
                .onFailure(MongoSimilarityIndex::isRefused)
                .transform(refusal -> new VectorSearchUnavailable(NO_STAGE, refusal));
    }

    @Override
    public Uni<Optional<Embedding>> find(Post post) {
        return summaries
                .findFirst(Find.where(new Document("_id", post.run().id().value())
                        .append("owner", post.owner().id())))
                .map(found -> found.flatMap(Vectors::read));
    }

    /** The server's index follows its collection. */
    @Override
    public void forget(Owner owner, Collection<BlogId> gone) {}

    static List<Document> stages(Owner owner, Embedding query, int limit) {
        int wanted = RUNS * (limit + 1);
        Document search = new Document("index", INDEX)
                .append("path", Vectors.SEARCHED)
                .append("queryVector", Vectors.numbers(query))
                .append("filter", new Document("$and", List.of(is("owner", owner.id()), is("model", query.model()))))
                .append("numCandidates", Math.min(MOST_CANDIDATES, CANDIDATES * wanted))
                .append("limit", wanted);
        Document fields = new Document("blog_id", 1)
                .append("number", 1)
                .append("score", new Document("$meta", "vectorSearchScore"));
        return List.of(new Document("$vectorSearch", search), new Document("$project", fields));
    }

    /** Written out: servers have refused the short form in this place (CSHARP-4851). */
    private static Document is(String field, String value) {
        return new Document(field, new Document("$eq", value));
    }

    /** What an operator creates; the number of dimensions is that of the embedder's vectors. */
    static Document definition(int dimensions) {
        Document vectors = new Document("type", "vector")
                .append("path", Vectors.SEARCHED)
                .append("numDimensions", dimensions)
                .append("similarity", "cosine");
        return new Document("name", INDEX)
                .append("type", "vectorSearch")
                .append("definition", new Document("fields", List.of(vectors, filter("owner"), filter("model"))));
    }

    private static Document filter(String path) {
        return new Document("type", "filter").append("path", path);
    }

    /** Of several runs of a post the newest counts. */
    private static List<Near> nearest(List<Document> found, Optional<BlogId> self, int limit) {
        List<Near> near = new ArrayList<>();
        for (Document summary : found) {
            BlogId id = new BlogId(summary.getString("blog_id"));
            boolean newest = found.stream()
                    .filter(other -> other.getString("blog_id").equals(id.value()))
                    .allMatch(other -> number(other) <= number(summary));
            if (newest && !self.equals(Optional.of(id)) && near.size() < limit) {
                near.add(new Near(id, cosine(summary)));
            }
        }
        return near;
    }

    private static long number(Document summary) {
        return ((Number) summary.get("number")).longValue();
    }

    /** The server maps cosines to 0 to 1. */
    private static double cosine(Document summary) {
        return 2 * ((Number) summary.get("score")).doubleValue() - 1;
    }

    /** An answer of the server, and that is no: it knows no such stage or no such index. */
    private static boolean isRefused(Throwable failure) {
        return failure instanceof DatabaseUnavailable && failure.getCause() instanceof MongoCommandException;
    }
}
