package io.askable.api.curation;

import io.askable.content.CuratedQuestion;
import io.askable.content.Draft;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What shall change about a question; what is not given stays.
 *
 * @param hidden from readers
 * @param pinned before all others
 * @param position from 0, among what readers see
 */
record QuestionChange(
        @Size(min = 1, max = Draft.MAX_QUESTION, message = "is 1 to 200 characters") @Nullable
        String question,

        @Size(min = 1, max = Draft.MAX_ANSWER, message = "is 1 to 1200 characters") @Nullable
        String answer,

        @Nullable Boolean hidden,
        @Nullable Boolean pinned,

        @Min(value = 0, message = "is 0 to 100") @Max(value = 100, message = "is 0 to 100") @Nullable
        Integer position) {
    boolean isEmpty() {
        return question == null && answer == null && hidden == null && pinned == null && position == null;
    }

    CuratedQuestion applyTo(CuratedQuestion before, PublisherText words) {
        Draft was = before.question().draft();
        Draft draft = new Draft(
                question == null ? was.question() : words.question(question),
                answer == null ? was.answer() : words.answer(answer),
                was.quote(),
                was.icon());
        CuratedQuestion said = draft.equals(was) ? before : before.saying(draft);
        return new CuratedQuestion(
                said.question(),
                said.writtenAs(),
                Optional.ofNullable(hidden).orElse(said.hidden()),
                Optional.ofNullable(pinned).orElse(said.pinned()),
                said.edited(),
                said.own(),
                position == null ? said.position() : OptionalInt.of(position));
    }

    /** For the audit record. */
    Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        put(details, "question", question);
        put(details, "answer", answer);
        put(details, "hidden", hidden);
        put(details, "pinned", pinned);
        put(details, "position", position);
        return details;
    }

    private static void put(Map<String, String> details, String field, @Nullable Object value) {
        if (value != null) {
            details.put(field, value.toString());
        }
    }
}
