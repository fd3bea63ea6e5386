package io.askable.mongodb.support;

import com.mongodb.client.model.IndexModel;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each running process, found by its id alone. */
@Singleton
public final class InstanceSchema implements Schema {

    public static final String INSTANCES = "instances";

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
