package io.askable.testkit.mongodb;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/** The indexes that were declared so far, as text: the driver takes the documents of a command back. */
final class DeclaredIndexes {

    private final Map<String, Map<String, Declared>> byCollection = new ConcurrentHashMap<>();

    /** @return the index that it cannot stand beside: one of its name that is another, or one on its keys */
    Optional<String> declare(String collection, BsonDocument index) {
        String name = index.getString("name").getValue();
        Declared declared =
                new Declared(index.getDocument("key", new BsonDocument()).toJson(), index.toJson());
        Map<String, Declared> present = byCollection.computeIfAbsent(collection, same -> new ConcurrentHashMap<>());
        Optional<String> inTheWay = present.entrySet().stream()
                .filter(other -> other.getKey().equals(name)
                        ? !other.getValue().equals(declared)
                        : other.getValue().keys().equals(declared.keys()))
                .map(Map.Entry::getKey)
                .findFirst();
        present.putIfAbsent(name, declared);
        return inTheWay;
    }

    boolean knows(String collection, String name) {
        return name.equals("_id_")
                || byCollection.getOrDefault(collection, Map.of()).containsKey(name);
    }

    /** With a collection go its indexes. */
    void drop(String collection) {
        byCollection.remove(collection);
    }

    private record Declared(String keys, String all) {}
}
