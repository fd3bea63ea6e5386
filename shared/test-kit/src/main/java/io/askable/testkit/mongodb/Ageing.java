package io.askable.testkit.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Moves every stored date back. */
final class Ageing {

    private final TestDatabase database;

    Ageing(TestDatabase database) {
        this.database = database;
    }

    void by(Duration span) {
        var content = database.client().getDatabase(database.name());
        for (String name : database.await(content.listCollectionNames())) {
            MongoCollection<Document> collection = content.getCollection(name);
            for (Document document : database.await(collection.find())) {
                Document older = (Document) aged(document, span);
                database.await(
                        collection.replaceOne(Filters.eq("_id", document.get("_id")), older, new ReplaceOptions()));
            }
        }
    }

    private static Object aged(Object value, Duration span) {
        return switch (value) {
            case Date date -> Date.from(date.toInstant().minus(span));
            case Map<?, ?> fields -> {
                Document older = new Document();
                fields.forEach((name, field) -> older.append((String) name, aged(field, span)));
                yield older;
            }
            case List<?> items -> items.stream().map(item -> aged(item, span)).toList();
            case null, default -> value;
        };
    }
}
