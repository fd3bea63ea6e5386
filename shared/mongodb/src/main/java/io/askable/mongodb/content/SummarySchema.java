package io.askable.mongodb.content;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each run, its summary with all that publishing needs; found by the id of the run. */
@Singleton
final class SummarySchema implements Schema {

    static final String SUMMARIES = "blog_summaries";

    @Override
    public String collection() {
        return SUMMARIES;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                // Runs due for the sweep.
                new IndexModel(Indexes.ascending("sweep_at"), new IndexOptions().name("sweep")));
    }

    @Override
    public boolean mayBeSharded() {
        return true;
    }
}
