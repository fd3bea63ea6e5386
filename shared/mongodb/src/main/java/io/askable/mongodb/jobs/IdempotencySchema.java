package io.askable.mongodb.jobs;

import com.mongodb.client.model.IndexModel;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

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
        return List.of(Schema.expiry());
    }

    @Override
    public boolean mayBeSharded() {
        return true;
    }
}
