package io.askable.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The library's file backend, with databases that use the indexes they are told to have. */
final class IndexedBackend extends H2Backend {

    IndexedBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name);
    }

    /** An inner class, because the library's constructor opens the collections and needs the store for it. */
    private final class IndexedDatabase extends H2Database {

        IndexedDatabase(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        /** The library would drop indexes of other collections too, and then fail over them. */
        @Override
        public Document handleCommand(
                Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
            return command.equalsIgnoreCase("dropIndexes")
                    ? dropIndexes((String) query.get(command), query.get("index"))
                    : super.handleCommand(channel, command, query, databases, oplog);
        }

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
