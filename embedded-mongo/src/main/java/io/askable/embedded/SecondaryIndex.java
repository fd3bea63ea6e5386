package io.askable.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * An ordered index in memory, made anew from the documents when the file is opened. Also documents that a
 * partial index would leave out are in it: it answers the same, for a little more memory.
 */
final class SecondaryIndex extends EmptyIndex<Object> {

    /** Greater than every value: ends a range. */
    private static final Object END = new Object();

    private final ConcurrentSkipListMap<List<Object>, Object> positions =
            new ConcurrentSkipListMap<>(SecondaryIndex::compareKeys);

    private final PlainKeys plain;
    private volatile boolean isMultikey;

    SecondaryIndex(String name, List<IndexKey> keys) {
        super(name, keys);
        this.plain = new PlainKeys(keys);
    }

    @Override
    public Set<KeyValue> getKeyValues(Document document) {
        return plain.of(document).orElseGet(() -> super.getKeyValues(document));
    }

    /** Where the query's documents are, if it says anything about the first field. Values of arrays and nulls it leaves. */
    Optional<Slice> find(Document query) {
        List<List<Object>> prefixes = List.of(List.of());
        int covered = 0;
        for (IndexKey key : getKeys()) {
            FieldCondition condition = FieldCondition.of(query.get(key.getKey()));
            if (condition.isRange()) {
                return Optional.of(slice(covered + 1, prefixes, condition, false));
            }
            if (condition.equalTo().isEmpty()) {
                break;
            }
            prefixes = extend(prefixes, condition.equalTo());
            covered++;
        }
        boolean isExact = covered == query.size()
                && !isMultikey
                && query.values().stream().allMatch(FieldCondition::isPlain);
        return covered == 0 ? Optional.empty() : Optional.of(slice(covered, prefixes, FieldCondition.NONE, isExact));
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        change(List.of(), keysOf(document, position), position);
    }

    @Override
    public Object remove(Document document) {
        Object position = Missing.ofNullable(document.get("_id"));
        change(keysOf(document, position), List.of(), position);
        return position;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        change(keysOf(before, position), keysOf(after, position), position);
    }

    @Override
    public void drop() {
        positions.clear();
    }

    private void change(List<List<Object>> before, List<List<Object>> after, Object position) {
        isMultikey |= after.size() > 1;
        before.stream().filter(key -> !after.contains(key)).forEach(positions::remove);
        after.stream().filter(key -> !before.contains(key)).forEach(key -> positions.put(key, position));
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    private Slice slice(int covered, List<List<Object>> prefixes, FieldCondition last, boolean isExact) {
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
        return new Slice(covered, ranges, isExact, isMultikey);
    }

    /**
     * The position comes last, so that equal values stand side by side. Who looks here names a value of the first field, so
     * documents without one need not be here.
     */
    private List<List<Object>> keysOf(Document document, Object position) {
        List<List<Object>> keys = new ArrayList<>();
        for (KeyValue values : getKeyValues(document)) {
            if (!Missing.isNullOrMissing(values.get(0))) {
                keys.add(with(values.stream().toList(), position));
            }
        }
        return keys;
    }

    private static List<List<Object>> extend(List<List<Object>> prefixes, List<Object> values) {
        return prefixes.stream()
                .flatMap(prefix -> values.stream().map(value -> with(prefix, value)))
                .toList();
    }

    private static List<Object> with(List<Object> values, Object last) {
        Object[] longer = values.toArray(new Object[values.size() + 1]);
        longer[values.size()] = last;
        return Arrays.asList(longer);
    }

    private static int compareKeys(List<Object> one, List<Object> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compareValues(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** In the library's order; what nearly every key is made of needs not ask it. */
    private static int compareValues(Object left, Object right) {
        if (left instanceof String text && right instanceof String other) {
            return text.compareTo(other);
        }
        if (left instanceof Instant time && right instanceof Instant other) {
            return time.compareTo(other);
        }
        return left == END || right == END
                ? Boolean.compare(left == END, right == END)
                : ValueComparator.asc().compare(left, right);
    }
}
