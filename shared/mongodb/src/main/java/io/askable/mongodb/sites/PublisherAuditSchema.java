package io.askable.mongodb.sites;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each change of a publisher or of what it owns; never changed, never deleted. */
@Singleton
final class PublisherAuditSchema implements Schema {

    static final String PUBLISHER_AUDIT = "publisher_audit";

    @Override
    public String collection() {
        return PUBLISHER_AUDIT;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(
                Indexes.compoundIndex(Indexes.ascending("publisher_id"), Indexes.descending("at", "_id")),
                new IndexOptions().name("by_publisher")));
    }

    @Override
    public boolean mayBeSharded() {
        return true;
    }
}
