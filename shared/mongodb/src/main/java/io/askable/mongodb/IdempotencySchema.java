package io.askable.mongodb;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Idempotency keys are found by id alone and go after their day. */
@Singleton
final class IdempotencySchema implements Schema {

    static final String IDEMPOTENCY = "idempotency";

    @Override
    public String collection() {
        return IDEMPOTENCY;
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
