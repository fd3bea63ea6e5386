package io.askable.mongodb;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One record for each count, found by its id alone. */
@Singleton
final class TallySchema implements Schema {

    static final String TALLIES = "tallies";

    @Override
    public String collection() {
        return TALLIES;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(
                Indexes.ascending(JobFields.EXPIRE_AT),
                new IndexOptions().name("ttl").expireAfter(0L, TimeUnit.SECONDS)));
    }

    @Override
    public boolean mayBeSharded() {
        return true;
    }
}
