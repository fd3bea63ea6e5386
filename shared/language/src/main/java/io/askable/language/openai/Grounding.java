package io.askable.language.openai;

import io.askable.content.Draft;
import io.askable.content.OwnedPassage;
import io.askable.language.Answer;
import io.askable.language.Usage;
import io.askable.language.check.CheckedText;
import io.askable.language.check.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers an answer, keeping of it what is fit to be shown and what the passages bear out. For one answer and one thread. */
final class Grounding {

    private static final String NOT_ANSWERED = "The post does not answer this question.";

    private final List<OwnedPassage> passages;
    private final CheckedText checked = CheckedText.withoutLinks();
    private final List<String> said = new ArrayList<>();
    private final List<Answer.Quote> quotes = new ArrayList<>();

    Grounding(List<OwnedPassage> passages) {
        this.passages = passages;
    }

    /** The checked text; empty if nothing of it can be shown, or if the answer is long enough without it. */
    Optional<String> say(String text) {
        int left = Draft.MAX_ANSWER
                - said.stream().mapToInt(part -> part.length() + 1).sum();
        Optional<String> kept = checked.fit(text, left);
        kept.ifPresent(said::add);
        return kept;
    }

    /** The quote as it stands in a passage; empty if it stands in none. */
    Optional<Answer.Quote> quote(String claimed) {
        Optional<Answer.Quote> found = passages.stream()
                .flatMap(passage -> new Quotes(passage.passage().text())
                        .exact(claimed).map(text -> new Answer.Quote(passage.blogId(), text)).stream())
                .findFirst()
                .filter(quote -> !quotes.contains(quote));
        found.ifPresent(quotes::add);
        return found;
    }

    /** An answer without a quote that holds is none, whatever the model says of it. */
    Answer answer(boolean claimed, String writtenBy, Usage usage) {
        boolean answered = claimed && !said.isEmpty() && !quotes.isEmpty();
        String text = claimed && !answered || said.isEmpty() ? NOT_ANSWERED : String.join(" ", said);
        return new Answer(text, answered ? quotes : List.of(), answered, writtenBy, usage);
    }
}
