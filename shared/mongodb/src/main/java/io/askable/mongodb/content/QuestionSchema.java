package io.askable.mongodb.content;

import com.mongodb.client.model.IndexModel;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

/** One record for each question of a run, found by its id alone: the post lists the ids. */
@Singleton
final class QuestionSchema implements Schema {

    static final String QUESTIONS = "processed_questions";

    @Override
    public String collection() {
        return QUESTIONS;
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
