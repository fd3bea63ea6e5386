package io.askable.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which an index holds a document, as the library finds them, for the documents that nearly all are: plain
 * values, or one array of documents. The library takes each field's path apart with a pattern for each document, which was a
 * fifth of what a write costs.
 */
final class PlainKeys {

    /** Up to here every whole number is exactly a double; beyond, the library decides which. */
    private static final long LARGEST_EXACT = 1L << 53;

    /** The library knows better. */
    private static final Object NOT_PLAIN = new Object();

    private final List<List<String>> paths;

    PlainKeys(List<IndexKey> keys) {
        this.paths =
                keys.stream().map(key -> List.of(key.getKey().split("\\."))).toList();
    }

    /** Empty: the library must be asked. */
    Optional<Set<KeyValue>> of(Document document) {
        Object[] values = new Object[paths.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = valueAt(document, paths.get(i));
            if (values[i] == NOT_PLAIN) {
                return paths.size() == 1 ? ofElements(document, paths.getFirst()) : Optional.empty();
            }
        }
        return Optional.of(Set.of(new KeyValue(values)));
    }

    private static Optional<Set<KeyValue>> ofElements(Document document, List<String> path) {
        if (!(document.get(path.getFirst()) instanceof List<?> elements)) {
            return Optional.empty();
        }
        Set<KeyValue> keys = new LinkedHashSet<>();
        for (Object element : elements) {
            Object value = element instanceof Document inner ? valueAt(inner, path.subList(1, path.size())) : NOT_PLAIN;
            if (value == NOT_PLAIN) {
                return Optional.empty();
            }
            keys.add(new KeyValue(new Object[] {value}));
        }
        return Optional.of(keys);
    }

    private static @Nullable Object valueAt(Document document, List<String> path) {
        Object value = document;
        for (String field : path) {
            if (!(value instanceof Document inner)) {
                return value == null ? null : NOT_PLAIN;
            }
            value = inner.get(field);
        }
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Instant time -> time;
            case Boolean truth -> truth;
            case UUID id -> id;
            case Integer whole -> whole.doubleValue();
            case Long whole when Math.abs(whole) <= LARGEST_EXACT -> whole.doubleValue();
            default -> NOT_PLAIN;
        };
    }
}
