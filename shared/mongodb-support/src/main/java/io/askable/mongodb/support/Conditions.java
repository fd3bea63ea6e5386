package io.askable.mongodb.support;

import com.mongodb.MongoClientSettings;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * Joins conditions on different fields in one flat document. The driver's own {@code and} nests them, and the embedded server
 * finds a document by its id only when the id stands at the top: nested, each write reads the whole collection (D19).
 */
public final class Conditions {

    private Conditions() {}

    public static Bson all(Bson... conditions) {
        return all(Arrays.asList(conditions));
    }

    /** Fails with {@link IllegalArgumentException} when two of them name one field. */
    public static Bson all(List<Bson> conditions) {
        BsonDocument flat = new BsonDocument();
        for (Bson condition : conditions) {
            BsonDocument document =
                    condition.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
            document.forEach((field, value) -> add(flat, field, value));
        }
        return flat;
    }

    private static void add(BsonDocument flat, String field, BsonValue value) {
        if (flat.put(field, value) != null) {
            throw new IllegalArgumentException("Two conditions on " + field);
        }
    }
}
