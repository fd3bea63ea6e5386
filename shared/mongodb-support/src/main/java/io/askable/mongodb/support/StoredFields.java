package io.askable.mongodb.support;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Fields that documents of every collection share, and how optional ones are read. */
public final class StoredFields {

    public static final String ID = "_id";

    /** When the document is deleted; absent: never. */
    public static final String EXPIRE_AT = "expire_at";

    private StoredFields() {}

    /** Empty when the field is missing. */
    public static Optional<String> findText(Document document, String field) {
        return Optional.ofNullable(document.getString(field));
    }

    /** Empty when the field is missing. */
    public static Optional<Instant> findInstant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
