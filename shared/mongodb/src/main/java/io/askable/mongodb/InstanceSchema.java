package io.askable.mongodb;

import com.mongodb.client.model.IndexModel;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each running process, found by its id alone. */
@Singleton
final class InstanceSchema implements Schema {

    static final String INSTANCES = "instances";

    @Override
    public String collection() {
        return INSTANCES;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of();
    }

    @Override
    public boolean mayBeSharded() {
        return false;
    }
}
