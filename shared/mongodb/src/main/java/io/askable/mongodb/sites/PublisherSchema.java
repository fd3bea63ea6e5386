package io.askable.mongodb.sites;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each publisher, of which no two have one domain. */
@Singleton
final class PublisherSchema implements Schema {

    static final String PUBLISHERS = "publishers";

    @Override
    public String collection() {
        return PUBLISHERS;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(
                        Indexes.ascending("domain"),
                        new IndexOptions().name("domain").unique(true)),
                // Whose key a request brings. Not unique: nobody guesses another's key.
                new IndexModel(Indexes.ascending("keys.hash"), new IndexOptions().name("key")),
                new IndexModel(
                        Indexes.compoundIndex(
                                Indexes.ascending("status"), Indexes.descending(PublisherDocument.CREATED_AT, "_id")),
                        new IndexOptions().name("by_status")));
    }

    @Override
    public boolean mayBeSharded() {
        return false;
    }
}
