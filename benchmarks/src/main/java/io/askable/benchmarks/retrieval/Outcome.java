package io.askable.benchmarks.retrieval;

import io.askable.language.Answer;
import io.askable.language.answer.Evidence;
import java.util.List;

/**
 * What became of one question.
 *
 * @param article index of its article
 * @param ranked paragraphs in order of their best passage
 * @param exact whether each quote stands in the article as it is
 */
record Outcome(
        QuestionSet.Item item, int article, List<Integer> ranked, Evidence evidence, Answer answer, boolean exact) {

    boolean isFoundWithin(int places) {
        return ranked.stream().limit(places).anyMatch(paragraph -> paragraph == item.paragraph());
    }

    boolean quotesGold() {
        return answer.quotes().stream().anyMatch(quote -> item.golds().stream().anyMatch(quote.text()::contains));
    }
}
