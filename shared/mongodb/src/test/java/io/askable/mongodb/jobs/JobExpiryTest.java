package io.askable.mongodb.jobs;

import io.askable.mongodb.support.ExpiryContract;
import io.askable.mongodb.support.Schema;
import java.util.List;

class JobExpiryTest implements ExpiryContract {

    @Override
    public List<Schema> expiring() {
        return List.of(new JobSchema(), new IdempotencySchema());
    }
}
