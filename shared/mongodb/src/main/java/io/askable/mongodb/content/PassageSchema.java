package io.askable.mongodb.content;

import com.mongodb.client.model.IndexModel;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each passage of a run, found by its id alone: run and position. */
@Singleton
final class PassageSchema implements Schema {

    static final String PASSAGES = "passages";

    @Override
    public String collection() {
        return PASSAGES;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of();
    }

    @Override
    public boolean mayBeSharded() {
        return true;
    }
}
