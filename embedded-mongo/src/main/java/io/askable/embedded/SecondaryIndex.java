package io.askable.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * An ordered index in memory, made anew from the documents when the file is opened. Every document is in it, also those that
 * a sparse or partial index would leave out: it answers the same, for a little more memory.
 */
final class SecondaryIndex extends EmptyIndex<Object> {

    /** Greater than every value: ends a range. */
    private static final Object END = new Object();

    private final ConcurrentSkipListMap<List<Object>, Object> positions =
            new ConcurrentSkipListMap<>(SecondaryIndex::compareKeys);

    /** What stands in the index of each document, so that a change needs not work it out again. */
    private final Map<Object, List<List<Object>>> keysByPosition = new ConcurrentHashMap<>();

    private volatile boolean isMultikey;

    SecondaryIndex(String name, List<IndexKey> keys) {
        super(name, keys);
    }

    /** Where the query's documents are, if it says anything about the first field. Values of arrays and nulls it leaves. */
    Optional<Slice> find(Document query) {
        List<List<Object>> prefixes = List.of(List.of());
        int covered = 0;
        for (IndexKey key : getKeys()) {
            FieldCondition condition = FieldCondition.of(query.get(key.getKey()));
            if (condition.isRange()) {
                return Optional.of(slice(covered + 1, prefixes, condition));
            }
            if (condition.equalTo().isEmpty()) {
                break;
            }
            prefixes = extend(prefixes, condition.equalTo());
            covered++;
        }
        return covered == 0 ? Optional.empty() : Optional.of(slice(covered, prefixes, FieldCondition.NONE));
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        add(keysOf(document, position), position);
    }

    @Override
    public Object remove(Document document) {
        Object position = Missing.ofNullable(document.get("_id"));
        removeKeys(position);
        return position;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        List<List<Object>> keys = keysOf(after, position);
        if (!keys.equals(keysByPosition.get(position))) {
            removeKeys(position);
            add(keys, position);
        }
    }

    @Override
    public void drop() {
        positions.clear();
        keysByPosition.clear();
    }

    private void add(List<List<Object>> keys, Object position) {
        isMultikey |= keys.size() > 1;
        keysByPosition.put(position, keys);
        keys.forEach(key -> positions.put(key, position));
    }

    private void removeKeys(Object position) {
        Optional.ofNullable(keysByPosition.remove(position)).ifPresent(keys -> keys.forEach(positions::remove));
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    private Slice slice(int covered, List<List<Object>> prefixes, FieldCondition last) {
        List<Collection<Object>> ranges = new ArrayList<>();
        for (List<Object> prefix : prefixes) {
            List<Object> from = last.atLeast().map(bound -> with(prefix, bound)).orElse(prefix);
            List<Object> to = last.atMost()
                    // One element of an array may be above the one bound, another below the other.
                    .filter(bound -> !isMultikey || last.atLeast().isEmpty())
                    .map(bound -> with(prefix, bound))
                    .orElse(prefix);
            if (compareKeys(from, with(to, END)) < 0) {
                ranges.add(positions.subMap(from, with(to, END)).values());
            }
        }
        return new Slice(covered, ranges, isMultikey);
    }

    /** The position comes last, so that equal values stand side by side. */
    private List<List<Object>> keysOf(Document document, Object position) {
        List<List<Object>> keys = new ArrayList<>();
        for (KeyValue values : getKeyValues(document)) {
            keys.add(with(values.stream().toList(), position));
        }
        return keys;
    }

    private static List<List<Object>> extend(List<List<Object>> prefixes, List<Object> values) {
        return prefixes.stream()
                .flatMap(prefix -> values.stream().map(value -> with(prefix, value)))
                .toList();
    }

    private static List<Object> with(List<Object> values, Object last) {
        List<Object> longer = new ArrayList<>(values);
        longer.add(last);
        return longer;
    }

    private static int compareKeys(List<Object> one, List<Object> other) {
        Comparator<Object> values = ValueComparator.asc();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            Object left = one.get(i);
            Object right = other.get(i);
            int order = left == END || right == END
                    ? Boolean.compare(left == END, right == END)
                    : values.compare(left, right);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
