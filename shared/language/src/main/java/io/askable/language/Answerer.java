package io.askable.language;

import io.askable.content.OwnedPassage;
import io.smallrye.mutiny.Multi;
import java.util.List;

/** Answers a reader's question from passages and nothing else, or says that they do not answer it. */
public interface Answerer {

    /** As readers are told, e.g. {@code extractive} or {@code openai:gpt-4o-mini}. */
    String writtenBy();

    /**
     * Blocks; ends within two seconds of an interrupt. Fails with {@link LanguageFailure}.
     *
     * @param best the passages that suit the question, best first
     */
    Answer answer(String question, List<OwnedPassage> best);

    /**
     * The same answer as it comes: whole checked sentences, then sources, then {@link AnswerPart.Done} as the last. Cold; runs
     * on a thread of its own; cancelling ends the call to the model. Fails with {@link LanguageFailure}.
     */
    Multi<AnswerPart> stream(String question, List<OwnedPassage> best);
}
