package io.askable.benchmarks.retrieval;

import io.askable.language.Answer;
import io.askable.language.answer.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * What became of one question.
 *
 * @param article index of its article
 * @param ranked paragraphs in order of their best passage
 * @param evidence found for it
 * @param without what is found once the paragraph that answers is taken out; absent where it never answered, or where the rest of
 *     the article still holds an answer
 * @param exact whether each quote stands in the article as it is
 */
record RetrievalOutcome(
        QuestionSet.Item item,
        int article,
        List<Integer> ranked,
        Evidence evidence,
        Optional<Evidence> without,
        Answer answer,
        boolean exact) {

    /** From so many words on a question is called long. */
    private static final int LONG = 12;

    boolean isFoundWithin(int places) {
        return ranked.stream().limit(places).anyMatch(paragraph -> paragraph == item.paragraph());
    }

    boolean quotesGold() {
        return answer.quotes().stream().anyMatch(quote -> item.golds().stream().anyMatch(quote.text()::contains));
    }

    boolean isLong() {
        return item.question().split("\\s+").length >= LONG;
    }
}
