package io.askable.mongodb.support;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What must be true of a collection before anybody may use it. Every bean of this type is seen to at start-up. */
public interface Schema {

    String EXPIRY_INDEX = "ttl";

    String collection();

    /** Each with a name. */
    List<IndexModel> indexes();

    /** Whether a sharded cluster may spread it; {@code false} where one unique key or one clock must rule all of it. */
    boolean mayBeSharded();

    /** Whether documents carry {@link StoredFields#EXPIRE_AT}. A server without TTL indexes needs them deleted by queue maintenance. */
    default boolean hasExpiry() {
        return indexes().stream()
                .anyMatch(index -> EXPIRY_INDEX.equals(index.getOptions().getName()));
    }

    /** Where documents go by themselves at their own time. */
    static IndexModel expiry() {
        return new IndexModel(
                Indexes.ascending(StoredFields.EXPIRE_AT),
                new IndexOptions().name(EXPIRY_INDEX).expireAfter(0L, TimeUnit.SECONDS));
    }
}
