package io.askable.language.answer;

import io.askable.content.Draft;
import io.askable.content.OwnedPassage;
import io.askable.language.Answer;
import io.askable.language.AnswerPart;
import io.askable.language.Answerer;
import io.askable.language.Embedder;
import io.askable.language.InProcess;
import io.askable.language.Usage;
import io.askable.language.check.CheckedText;
import io.askable.language.check.Quotes;
import io.askable.language.retrieve.LanguageGuess;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers in the post's own words: the one or two sentences that suit the question best, or a plain word that the post does not
 * answer it. Needs no model but, for likeness, the embedder in this process.
 */
@Singleton
@InProcess
public final class ExtractiveAnswerer implements Answerer {

    private static final String WRITTEN_BY = "extractive";

    /** A second sentence is shown where it suits nearly as well as the first. */
    private static final double NEARLY_AS_GOOD = 0.8;

    private static final int MOST_SENTENCES = 2;

    private final EvidenceFinder finder;
    private final double leastConfidence;
    private final CheckedText checked = CheckedText.withoutLinks();

    /** Fails with {@link IllegalArgumentException} where a configured value is out of its range. */
    public ExtractiveAnswerer(Embedder embedder, AnswerConfig config) {
        this.finder = new EvidenceFinder(embedder);
        this.leastConfidence = config.leastConfidence();
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new IllegalArgumentException(
                    "askable.language.answer.least-confidence must be between 0 and 1, not " + leastConfidence);
        }
    }

    @Override
    public String writtenBy() {
        return WRITTEN_BY;
    }

    @Override
    public Answer answer(String question, List<OwnedPassage> best) {
        return finder.find(question, best)
                .filter(evidence -> evidence.confidence() >= leastConfidence)
                .map(this::quotes)
                .filter(quotes -> !quotes.isEmpty())
                .map(ExtractiveAnswerer::answered)
                .orElseGet(() -> refused(best));
    }

    @Override
    public Multi<AnswerPart> stream(String question, List<OwnedPassage> best) {
        return Uni.createFrom()
                .item(() -> answer(question, best))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToMulti(answer -> Multi.createFrom().iterable(parts(answer)));
    }

    /** What the sentences say that are fit to be shown, in the order in which the post says it. */
    private List<Answer.Quote> quotes(Evidence evidence) {
        double least = NEARLY_AS_GOOD * evidence.sentences().getFirst().score();
        List<Evidence.Sentence> chosen = evidence.sentences().stream()
                .filter(sentence -> sentence.score() >= least)
                .limit(MOST_SENTENCES)
                .sorted(ExtractiveAnswerer::byPlace)
                .toList();
        List<Answer.Quote> quotes = new ArrayList<>();
        int room = Draft.MAX_ANSWER;
        for (Evidence.Sentence sentence : chosen) {
            Optional<Answer.Quote> quote = quote(sentence);
            if (quote.isPresent() && quote.get().text().length() < room) {
                quotes.add(quote.get());
                room -= quote.get().text().length() + 1;
            }
        }
        return quotes;
    }

    private static int byPlace(Evidence.Sentence one, Evidence.Sentence other) {
        boolean samePassage = one.passage().equals(other.passage());
        String text = one.passage().passage().text();
        return samePassage ? Integer.compare(text.indexOf(one.text()), text.indexOf(other.text())) : 0;
    }

    /** Only what can be shown as it stands: nothing is quoted that had to be changed. */
    private Optional<Answer.Quote> quote(Evidence.Sentence sentence) {
        return new Quotes(sentence.passage().passage().text())
                .exact(sentence.text())
                .filter(exact -> checked.fitWhole(exact, Draft.MAX_ANSWER)
                        .filter(exact::equals)
                        .isPresent())
                .map(exact -> new Answer.Quote(sentence.passage().blogId(), exact));
    }

    private static Answer answered(List<Answer.Quote> quotes) {
        String text = quotes.stream().map(Answer.Quote::text).collect(Collectors.joining(" "));
        return new Answer(text, quotes, true, WRITTEN_BY, Usage.free(WRITTEN_BY));
    }

    private static Answer refused(List<OwnedPassage> best) {
        Optional<String> language = LanguageGuess.of(EvidenceFinder.text(best));
        return new Answer(NotAnswered.in(language), List.of(), false, WRITTEN_BY, Usage.free(WRITTEN_BY));
    }

    private static List<AnswerPart> parts(Answer answer) {
        Stream<AnswerPart> tokens = answer.answered()
                ? answer.quotes().stream().map(quote -> new AnswerPart.Token(quote.text()))
                : Stream.of(new AnswerPart.Token(answer.text()));
        Stream<AnswerPart> sources = answer.quotes().stream().map(AnswerPart.Source::new);
        return Stream.concat(Stream.concat(tokens, sources), Stream.of(new AnswerPart.Done(answer)))
                .toList();
    }
}
