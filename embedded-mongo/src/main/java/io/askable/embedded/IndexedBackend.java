package io.askable.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The library's file backend, with databases that use the indexes they are told to have. */
final class IndexedBackend extends H2Backend {

    /** What drivers make of countDocuments, behind the match. */
    private static final List<Document> COUNT =
            List.of(new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1))));

    IndexedBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name);
    }

    private static List<Document> counted(long number) {
        return number == 0 ? List.of() : List.of(new Document("_id", 1).append("n", number));
    }

    /** An inner class, because the library's constructor opens the collections and needs the store for it. */
    private final class IndexedDatabase extends H2Database {

        IndexedDatabase(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        @Override
        public Document handleCommand(
                Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
            return switch (command) {
                case "aggregate" ->
                    aggregate(query, databases, oplog)
                            .orElseGet(() -> super.handleCommand(channel, command, query, databases, oplog));
                case "dropIndexes" -> dropIndexes((String) query.get(command), query.get("index"));
                default -> super.handleCommand(channel, command, query, databases, oplog);
            };
        }

        /** The library would drop indexes of other collections too, and then fail over them. */
        private Document dropIndexes(String name, @Nullable Object wanted) {
            String namespace = getFullCollectionNamespace(name);
            MongoCollection<Object> collection = resolveCollection(name, false);
            if (collection == null) {
                throw new MongoServerError(26, "NamespaceNotFound", "ns not found " + namespace);
            }
            MongoCollection<Object> descriptions = getOrCreateIndexesCollection();
            List<Document> known = new ArrayList<>();
            descriptions.handleQuery(new Document("ns", namespace)).forEach(known::add);
            for (String chosen : new IndexChoice(known).of(wanted)) {
                collection.dropIndex(chosen);
                descriptions.deleteDocuments(new Document("ns", namespace).append("name", chosen), 1);
            }
            return new Document("nIndexesWas", known.size()).append("ok", 1.0);
        }

        /** Where the library ignores an index that is not unique, this makes one. */
        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            return new SecondaryIndex(index, keys);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            return new UniqueIndex(index, keys, sparse);
        }

        /** The library leads the whole collection to the first stage, which for a count matches what an index has found. */
        private Optional<Document> aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
            List<Document> stages = Aggregation.parse(query.get("pipeline"));
            if (stages.isEmpty()
                    || !(stages.getFirst().get("$match") instanceof Document match)
                    || !(resolveCollection(query.get("aggregate").toString(), false)
                            instanceof IndexedCollection collection)) {
                return Optional.empty();
            }
            Aggregation aggregation = Aggregation.fromPipeline(stages, databases, this, collection, oplog);
            aggregation.validate(query);
            Optional<List<Document>> counted = stages.subList(1, stages.size()).equals(COUNT)
                    ? collection.count(match).map(IndexedBackend::counted)
                    : Optional.empty();
            return counted.or(() -> collection.findCandidates(match).map(aggregation::runStages))
                    .map(results -> new Document(
                                    "cursor",
                                    new Document("id", 0L)
                                            .append("ns", collection.getFullName())
                                            .append("firstBatch", results))
                            .append("ok", 1.0));
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            String name = getFullCollectionNamespace(collection);
            return new IndexedCollection(
                    this,
                    collection,
                    options,
                    getMvStore()
                            .openMap(
                                    "databases." + name,
                                    new MVMap.Builder<Object, Document>().valueType(new DocumentType())),
                    getMvStore().openMap("meta." + name),
                    cursorRegistry);
        }
    }
}
