package io.askable.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A query answers the same with the indexes and without, and with them it reads no more than it must. */
class IndexedCollectionIT {

    private static final long SEED = 20_261_121;

    private final MVStore store = new MVStore.Builder().open();
    private final MongoServer indexed = new MongoServer(new IndexedBackend(store));
    private final MongoServer plain = new MongoServer(new MemoryBackend());
    private final MongoClient indexedClient = MongoClients.create(indexed.bindAndGetConnectionString());
    private final MongoClient plainClient = MongoClients.create(plain.bindAndGetConnectionString());

    private final MongoCollection<Document> jobs = open(indexedClient);
    private final MongoCollection<Document> same = open(plainClient);

    @AfterEach
    void stop() {
        indexedClient.close();
        plainClient.close();
        indexed.shutdownNow();
        plain.shutdownNow();
    }

    @Test
    void answersAsIfThereWereNoIndexWhateverIsWritten() {
        Random random = new Random(SEED);
        for (int i = 0; i < 400; i++) {
            write(random);
            Document query = query(random);
            assertThat(ids(jobs, query)).as("%s after %d writes", query, i).isEqualTo(ids(same, query));
            assertThat(jobs.countDocuments(query)).isEqualTo(same.countDocuments(query));
        }
    }

    @Test
    void findsByIdAndMoreWithoutReadingTheOthers() {
        addBadAndGood();
        assertThat(ids(jobs, safeOnlyFor(Filters.eq("_id", "good")))).containsExactly("good");
    }

    @Test
    void findsByASecondaryIndexWithoutReadingTheOthers() {
        addBadAndGood();
        assertThat(ids(jobs, safeOnlyFor(Filters.eq("status", "queued")))).containsExactly("good");
        assertThat(ids(jobs, safeOnlyFor(Filters.gt("tags", "b")))).containsExactly("good");
    }

    @Test
    void countsByAnIndexWithoutReadingTheOthers() {
        addBadAndGood();
        assertThat(jobs.countDocuments(safeOnlyFor(Filters.eq("status", "queued"))))
                .isEqualTo(1);
    }

    @Test
    void countsWhatAnIndexCovers() {
        addBadAndGood();
        jobs.insertOne(document("another", "queued", 1));
        assertThat(jobs.countDocuments(Filters.eq("status", "queued"))).isEqualTo(2);
        assertThat(jobs.countDocuments(Filters.eq("status", "nobody"))).isZero();
    }

    @Test
    void takesTheIndexThatLeavesTheLeastToRead() {
        addBadAndGood();
        jobs.insertOne(document("other", "queued", 0).append("tags", "a"));
        Document both = new Document("status", "queued").append("tags", "c");
        assertThat(ids(jobs, safeOnlyFor(both))).containsExactly("good");
    }

    @Test
    void indexesWhatTheFileHeldBefore() {
        addBadAndGood();
        MongoServer again = new MongoServer(new IndexedBackend(store));
        try (MongoClient client = MongoClients.create(again.bindAndGetConnectionString())) {
            MongoCollection<Document> reopened = client.getDatabase("d").getCollection("c");
            assertThat(ids(reopened, safeOnlyFor(Filters.eq("status", "queued"))))
                    .containsExactly("good");
        } finally {
            again.shutdownNow();
        }
    }

    @Test
    void dropsIndexesCollectionsAndDatabasesWithWhatIsInThem() {
        addBadAndGood();
        jobs.dropIndex("tags");
        assertThat(ids(jobs, Filters.eq("tags", "c"))).containsExactly("good");
        jobs.drop();
        assertThat(ids(jobs, Filters.eq("status", "queued"))).isEmpty();
        addBadAndGood();
        indexedClient.getDatabase("d").drop();
        assertThat(ids(jobs, Filters.eq("status", "queued"))).isEmpty();
        open(indexedClient);
        addBadAndGood();
        assertThat(ids(jobs, Filters.eq("status", "queued"))).containsExactly("good");
    }

    private void addBadAndGood() {
        jobs.insertOne(document("bad", "done", 0).append("tags", "a"));
        jobs.insertOne(document("good", "queued", 1).append("tags", List.of("c", "d")));
    }

    private static Document document(String id, String status, int divisor) {
        return new Document("_id", id).append("status", status).append("divisor", divisor);
    }

    /** Fails on the server as soon as it looks at a document that divides by zero. */
    private static Document safeOnlyFor(Bson condition) {
        Document divides = new Document("$gt", List.of(new Document("$divide", List.of(1, "$divisor")), 0));
        Document all = new Document("$expr", divides);
        all.putAll(Document.parse(condition.toBsonDocument().toJson()));
        return all;
    }

    private void write(Random random) {
        Bson one = Filters.eq("_id", "id" + random.nextInt(60));
        switch (random.nextInt(4)) {
            case 0, 1 -> {
                Document document = document(random);
                onBoth(collection -> collection.replaceOne(one, document, new ReplaceOptions().upsert(true)));
            }
            case 2 ->
                onBoth(collection -> collection.updateMany(
                        Filters.and(Filters.eq("status", "queued"), Filters.type("band", "int")),
                        Updates.combine(Updates.inc("band", 1), Updates.unset("at"))));
            default -> onBoth(collection -> collection.deleteOne(one));
        }
    }

    private void onBoth(Consumer<MongoCollection<Document>> write) {
        write.accept(jobs);
        write.accept(same);
    }

    private static Document document(Random random) {
        Document document = new Document();
        maybe(random, () -> document.append("status", word(random, "queued", "done", "failed")));
        maybe(random, () -> document.append("band", random.nextInt(3)));
        maybe(random, () -> document.append("at", new Date(random.nextInt(50))));
        maybe(random, () -> document.append("tags", tags(random)));
        if (random.nextInt(10) == 0) {
            document.append("band", random.nextBoolean() ? 1.0 : null);
        }
        return document;
    }

    private static Object tags(Random random) {
        return random.nextBoolean() ? word(random, "a", "b", "c") : List.of("a", "c");
    }

    private static Document query(Random random) {
        Document query = new Document();
        maybe(random, () -> query.append("status", word(random, "queued", "done", null)));
        maybe(random, () -> query.append("band", band(random)));
        maybe(
                random,
                () -> query.append(
                        "at", new Document(word(random, "$lt", "$lte", "$gt", "$gte"), new Date(random.nextInt(50)))));
        maybe(random, () -> query.append("tags", tagCondition(random)));
        return query.isEmpty() ? new Document("at", new Document("$exists", true)) : query;
    }

    private static Object band(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Document("$in", List.of(0, 2, 7));
            case 1 -> 1L;
            default -> random.nextInt(3);
        };
    }

    /** The second is true for an array with one element above and another below. */
    private static Object tagCondition(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Document("$ne", "a");
            case 1 -> new Document("$gt", "b").append("$lt", "b");
            default -> word(random, "a", "b", "c");
        };
    }

    private static void maybe(Random random, Runnable action) {
        if (random.nextInt(3) > 0) {
            action.run();
        }
    }

    private static String word(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static List<String> ids(MongoCollection<Document> collection, Bson query) {
        List<String> found = new ArrayList<>();
        collection.find(query).projection(Projections.include("_id")).forEach(one -> found.add(one.getString("_id")));
        return found.stream().sorted().toList();
    }

    private static MongoCollection<Document> open(MongoClient client) {
        MongoCollection<Document> collection = client.getDatabase("d").getCollection("c");
        collection.createIndex(Indexes.ascending("status", "band", "at"), new IndexOptions().name("claim"));
        collection.createIndex(Indexes.ascending("tags"), new IndexOptions().name("tags"));
        return collection;
    }
}
