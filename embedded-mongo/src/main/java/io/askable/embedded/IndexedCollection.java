package io.askable.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by an index where the library reads the whole collection: by their id or a unique index whenever the query
 * names all its fields, whatever else it names (the library wants nothing else), and by the secondary one that leaves the least
 * to read.
 * What an index gives is checked against the whole query again, so an index may give too much and must not give too little.
 */
final class IndexedCollection extends H2Collection {

    /** How far the indexes race for the shortest list before the one that covers more of the query is taken. */
    private static final int RACE = 100;

    private final MVMap<Object, Document> documents;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    /**
     * Answers copies: the library changes in place what it found, while that is being written to the file or to another
     * client. A projection is one already.
     */
    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        QueryResult found = findPositions(query)
                .map(positions -> matchDocuments(query, positions, order, skip, limit, batch, fields))
                .orElseGet(() -> super.queryDocuments(query, order, skip, limit, batch, fields));
        if (fields != null && !fields.isEmpty()) {
            return found;
        }
        List<Document> copies =
                found.collectDocuments().stream().map(Document::clone).toList();
        return new QueryResult(copies, found.getCursorId());
    }

    /** Only statistics of collections tell it, and each update would write its document out twice more for it. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    /** What an index gives for a query, among it all that match; absent where none helps. */
    Optional<Stream<Document>> findCandidates(Document query) {
        return findPositions(query).map(positions -> StreamSupport.stream(positions.spliterator(), false)
                .map(documents::get)
                .filter(Objects::nonNull));
    }

    /** How many match, where an index alone can tell. */
    Optional<Long> count(Document query) {
        return getIndexes().stream()
                .filter(SecondaryIndex.class::isInstance)
                .flatMap(index -> ((SecondaryIndex) index).find(query).stream())
                .filter(Slice::isExact)
                .map(Slice::size)
                .findFirst();
    }

    private Optional<Iterable<Object>> findPositions(Document query) {
        List<Slice> slices = new ArrayList<>();
        for (Index<Object> index : getIndexes()) {
            if (index instanceof SecondaryIndex secondary) {
                secondary.find(query).ifPresent(slices::add);
            } else {
                Optional<Iterable<Object>> unique = findByUnique(index, query);
                if (unique.isPresent()) {
                    return unique;
                }
            }
        }
        return slices.isEmpty() ? Optional.empty() : Optional.of(best(slices));
    }

    private static Optional<Iterable<Object>> findByUnique(Index<Object> index, Document query) {
        Document named = new Document();
        for (IndexKey key : index.getKeys()) {
            Object value = query.get(key.getKey());
            if (value == null || value instanceof Collection) {
                return Optional.empty();
            }
            named.put(key.getKey(), value);
        }
        return index.canHandle(named) ? Optional.of(index.getPositions(named)) : Optional.empty();
    }

    private static Slice best(List<Slice> slices) {
        if (slices.size() == 1) {
            return slices.getFirst();
        }
        List<Iterator<Object>> racers = slices.stream().map(Slice::iterator).toList();
        for (int step = 0; step < RACE; step++) {
            for (int i = 0; i < racers.size(); i++) {
                if (!racers.get(i).hasNext()) {
                    return slices.get(i);
                }
                racers.get(i).next();
            }
        }
        return slices.stream()
                .max(Comparator.comparingInt(Slice::coveredFields))
                .orElseThrow();
    }
}
