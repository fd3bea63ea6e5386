package io.askable.mongodb.content;

import com.mongodb.client.model.IndexModel;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each host, found by its name alone. */
@Singleton
final class HostSlotSchema implements Schema {

    static final String CRAWL_LANES = "crawl_lanes";

    @Override
    public String collection() {
        return CRAWL_LANES;
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
