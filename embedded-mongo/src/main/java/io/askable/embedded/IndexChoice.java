package io.askable.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which indexes of one collection {@code dropIndexes} means: all, by name, by several names or by key. Refuses what MongoDB
 * refuses, with its codes.
 *
 * @param known descriptions of the collection's indexes, its id's among them
 */
record IndexChoice(List<Document> known) {

    private static final String OF_ID = "_id_";

    /** Names, never the id's. */
    List<String> of(@Nullable Object wanted) {
        return switch (wanted) {
            case String all
            when all.equals("*") ->
                names().stream().filter(name -> !name.equals(OF_ID)).toList();
            case String name -> List.of(named(name));
            case Collection<?> several ->
                several.stream().map(String::valueOf).map(this::named).toList();
            case Document key -> List.of(named(nameOf(key)));
            case null, default ->
                throw new MongoServerError(14, "TypeMismatch", "'index' must be a name, several names or a key");
        };
    }

    private List<String> names() {
        return known.stream().map(index -> (String) index.get("name")).toList();
    }

    private String named(String name) {
        if (name.equals(OF_ID)) {
            throw new MongoServerError(72, "InvalidOptions", "cannot drop _id index");
        }
        if (!names().contains(name)) {
            throw new IndexNotFoundException("index not found with name [" + name + "]");
        }
        return name;
    }

    /** Fields in their order; 1 is 1 whatever the type of the number. */
    private String nameOf(Document key) {
        return known.stream()
                .filter(index -> isSame((Document) Objects.requireNonNull(index.get("key")), key))
                .map(index -> (String) index.get("name"))
                .findFirst()
                .orElseThrow(() -> new IndexNotFoundException(key));
    }

    private static boolean isSame(Document one, Document other) {
        return List.copyOf(one.keySet()).equals(List.copyOf(other.keySet()))
                && one.keySet().stream().allMatch(field -> isSameOrder(one.get(field), other.get(field)));
    }

    private static boolean isSameOrder(@Nullable Object one, @Nullable Object other) {
        return one instanceof Number number && other instanceof Number same
                ? number.doubleValue() == same.doubleValue()
                : Objects.equals(one, other);
    }
}
