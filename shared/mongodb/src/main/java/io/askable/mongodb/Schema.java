package io.askable.mongodb;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What must be true of a collection before anybody may use it. Every bean of this type is seen to at start-up. */
interface Schema {

    String collection();

    /** Each with a name. */
    List<IndexModel> indexes();

    /** Whether a sharded cluster may spread it; {@code false} where one unique key or one clock must rule all of it. */
    boolean mayBeSharded();

    /** Where documents go by themselves at their own time. */
    static IndexModel expiry() {
        return new IndexModel(
                Indexes.ascending(JobFields.EXPIRE_AT),
                new IndexOptions().name("ttl").expireAfter(0L, TimeUnit.SECONDS));
    }
}
