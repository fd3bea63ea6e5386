package io.askable.mongodb.sites;

import io.askable.mongodb.support.ExpiryContract;
import io.askable.mongodb.support.Schema;
import java.util.List;

class SiteExpiryTest implements ExpiryContract {

    @Override
    public List<Schema> expiring() {
        return List.of(new UsageCounterSchema());
    }
}
