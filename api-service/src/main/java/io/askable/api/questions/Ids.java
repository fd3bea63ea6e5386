package io.askable.api.questions;

import io.askable.api.problems.Refusal;
import io.askable.content.BlogId;
import io.askable.content.QuestionId;
import java.util.function.Function;

/** Ids out of addresses. What is no id names nothing. */
public final class Ids {
    private Ids() {}

    /** Fails with {@link Refusal.NotFound}. */
    public static QuestionId question(String text) {
        return read(QuestionId::new, text);
    }

    /** Fails with {@link Refusal.NotFound}. */
    public static BlogId blog(String text) {
        return read(BlogId::new, text);
    }

    private static <T> T read(Function<String, T> id, String text) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound("There is nothing by that id; " + e.getMessage());
        }
    }
}
