package io.askable.mongodb.content;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each page between crawl and publish, found by the id of its job. */
@Singleton
final class StagedPageSchema implements Schema {

    static final String STAGED_PAGES = "crawled_pages";

    @Override
    public String collection() {
        return STAGED_PAGES;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                // Pages due for the sweep.
                new IndexModel(Indexes.ascending("staged_at"), new IndexOptions().name("sweep")));
    }

    @Override
    public boolean mayBeSharded() {
        return true;
    }
}
