package io.askable.mongodb.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.SimilarityIndex.Near;
import io.askable.content.VectorSearchUnavailable;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.DriverFailures;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoSimilarityIndexTest {

    private static final Embedding QUERY = new Embedding("m", new float[] {0.5f, -0.25f});

    @Test
    void asksTheServersIndexForOneOwnersVectorsOfOneModel() {
        List<Document> stages = MongoSimilarityIndex.stages(Owner.OPEN, QUERY, 3);

        assertThat(stages)
                .extracting(Document::toJson)
                .containsExactly(
                        "{\"$vectorSearch\": {\"index\": \"askable_summaries\", \"path\": \"vector\", \"queryVector\": [0.5, -0.25],"
                                + " \"filter\": {\"$and\": [{\"owner\": {\"$eq\": \"" + Owner.OPEN.id()
                                + "\"}}, {\"model\": {\"$eq\": \"m\"}}]},"
                                + " \"numCandidates\": 240, \"limit\": 12}}",
                        "{\"$project\": {\"blog_id\": 1, \"number\": 1, \"score\": {\"$meta\": \"vectorSearchScore\"}}}");
    }

    @Test
    void takesTheNewestRunOfEachPostAndNeverThePostItself() {
        Uni<List<Document>> found = Uni.createFrom()
                .item(List.of(
                        run("self", 1, 1.0), run("a", 1, 0.95), run("a", 2, 0.9), run("b", 7, 0.5), run("c", 1, 0.4)));

        assertThat(nearest(found, 2)).containsExactly(near("a", 0.8), near("b", 0.0));
    }

    @Test
    void saysSoWhereTheServerKnowsNoSuchStage() {
        BsonDocument refusal = BsonDocument.parse("{ok: 0, code: 40324, errmsg: 'Unrecognized pipeline stage name'}");
        RuntimeException failure = DriverFailures.translate(new MongoCommandException(refusal, new ServerAddress()));

        assertThatThrownBy(() -> nearest(Uni.createFrom().failure(failure), 2))
                .isInstanceOfSatisfying(VectorSearchUnavailable.class, unavailable -> assertThat(unavailable.code())
                        .isEqualTo("vector_search_unavailable"))
                .hasMessageContaining("askable.search.index: memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{name: 'askable_summaries', status: 'PENDING', queryable: false}]"})
    void emptyAnswerWithoutAnIndexThatIsBuiltIsNoAnswer(String indexes) {
        assertThatThrownBy(() -> nearest(stage -> answer(stage, indexes), 2))
                .isInstanceOf(VectorSearchUnavailable.class)
                .hasMessageContaining("askable_summaries");
    }

    @Test
    void nothingIsNearInAnIndexThatIsThereAndHoldsNothing() {
        assertThat(nearest(stage -> answer(stage, "[{name: 'askable_summaries', queryable: true}]"), 2))
                .isEmpty();
    }

    /** Finds nothing, and these indexes. */
    private static Uni<List<Document>> answer(String stage, String indexes) {
        List<Document> listed = Document.parse("{all: " + indexes + "}").getList("all", Document.class);
        return Uni.createFrom().item(stage.equals("$listSearchIndexes") ? listed : List.of());
    }

    @Test
    void serverThatIsAwayIsNoServerWithoutAnIndex() {
        RuntimeException failure = DriverFailures.translate(new MongoSocketException("gone", new ServerAddress()));

        assertThatThrownBy(() -> nearest(Uni.createFrom().failure(failure), 2)).isInstanceOf(DatabaseUnavailable.class);
    }

    private static List<Near> nearest(Uni<List<Document>> answer, int limit) {
        return nearest(stage -> answer, limit);
    }

    private static List<Near> nearest(Function<String, Uni<List<Document>>> answerByStage, int limit) {
        Documents summaries = (Documents) Proxy.newProxyInstance(
                Documents.class.getClassLoader(), new Class<?>[] {Documents.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("aggregate");
                    Document first = (Document) ((List<?>) arguments[0]).getFirst();
                    return answerByStage.apply(first.keySet().iterator().next());
                });
        return new MongoSimilarityIndex(summaries)
                .nearest(Owner.OPEN, QUERY, Optional.of(new BlogId("self")), limit)
                .await()
                .indefinitely();
    }

    private static Document run(String post, long number, double score) {
        return new Document("_id", post + number)
                .append("blog_id", post)
                .append("number", number)
                .append("score", score);
    }

    private static Near near(String post, double cosine) {
        return new Near(new BlogId(post), cosine);
    }
}
