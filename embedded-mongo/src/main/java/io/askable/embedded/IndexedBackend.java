package io.askable.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

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

        /** Where the library ignores an index that is not unique, this makes one. */
        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            return new SecondaryIndex(index, keys);
        }

        /** In the same maps of the file as the library's own, so that a file written without indexes opens as it is. */
        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            String name = getFullCollectionNamespace(collection);
            return new IndexedCollection(
                    this,
                    collection,
                    options,
                    getMvStore().openMap("databases." + name),
                    getMvStore().openMap("meta." + name),
                    cursorRegistry);
        }
    }
}
