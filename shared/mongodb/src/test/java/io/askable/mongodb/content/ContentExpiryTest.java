package io.askable.mongodb.content;

import io.askable.mongodb.support.ExpiryContract;
import io.askable.mongodb.support.Schema;
import java.util.List;

class ContentExpiryTest implements ExpiryContract {

    @Override
    public List<Schema> expiring() {
        return List.of(new UnansweredSchema());
    }
}
