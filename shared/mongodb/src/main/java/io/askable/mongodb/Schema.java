package io.askable.mongodb;

import com.mongodb.client.model.IndexModel;
import java.util.List;

/** What must be true of a collection before anybody may use it. Every bean of this type is seen to at start-up. */
interface Schema {

    String collection();

    /** Each with a name. */
    List<IndexModel> indexes();

    /** Whether a sharded cluster may spread it; {@code false} where one unique key or one clock must rule all of it. */
    boolean mayBeSharded();
}
