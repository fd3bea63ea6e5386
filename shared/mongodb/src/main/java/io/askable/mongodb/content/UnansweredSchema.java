package io.askable.mongodb.content;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each question that readers asked in vain, found by an id made of its words. */
@Singleton
final class UnansweredSchema implements Schema {

    static final String UNANSWERED = "unanswered_questions";

    @Override
    public String collection() {
        return UNANSWERED;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending("owner"), Indexes.descending("last_at", "_id")),
                        new IndexOptions().name("by_owner")),
                Schema.expiry());
    }

    @Override
    public boolean mayBeSharded() {
        return true;
    }
}
