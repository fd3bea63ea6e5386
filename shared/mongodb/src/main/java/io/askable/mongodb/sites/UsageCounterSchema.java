package io.askable.mongodb.sites;

import com.mongodb.client.model.IndexModel;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each count, found by its id alone. */
@Singleton
final class UsageCounterSchema implements Schema {

    static final String TALLIES = "tallies";

    @Override
    public String collection() {
        return TALLIES;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(Schema.expiry());
    }

    @Override
    public boolean mayBeSharded() {
        return true;
    }
}
