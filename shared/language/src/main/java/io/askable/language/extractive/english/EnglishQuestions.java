package io.askable.language.extractive.english;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Tagger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns sentences of one English post into the questions they answer. For one thread. */
public final class EnglishQuestions {

    private static final List<Map.Entry<Kind, Pattern>> PATTERNS = List.of(
            Map.entry(Kind.COMPARISON, new Differences()),
            Map.entry(Kind.CONDITION, new Leads()),
            Map.entry(Kind.CAUSE, new Causes()),
            Map.entry(Kind.CAUSE, Reasons::first),
            Map.entry(Kind.DEFINITION, new Definitions()),
            Map.entry(Kind.PURPOSE, new Turns()),
            Map.entry(Kind.USE, new Uses()),
            Map.entry(Kind.NUMBER, new Numbers()),
            Map.entry(Kind.NUMBER, new Parts()),
            Map.entry(Kind.MEANS, new Means()),
            Map.entry(Kind.PERSON, new Doers()),
            Map.entry(Kind.TIME, new Times()),
            Map.entry(Kind.FACT, new Deeds()),
            Map.entry(Kind.PERSON, new Introductions()));

    private static final Set<Kind> ABOUT_SUBJECT =
            Set.of(Kind.DEFINITION, Kind.FACT, Kind.TIME, Kind.CAUSE, Kind.MEANS, Kind.USE);

    private static final Set<Kind> WANTS_MORE = Set.of(Kind.DEFINITION, Kind.FACT, Kind.USE, Kind.TIME);

    private final Tagger tagger = Tagger.english();
    private final Words words;
    private final Inversion inversion;

    public EnglishQuestions(String article) {
        this.words = new Words(article);
        this.inversion = new Inversion(words);
    }

    /** The questions the sentence answers that are plain English and stand on their own, best first. */
    public List<Asked> of(String text) {
        Reading reading = read(text);
        return PATTERNS.stream()
                .flatMap(pattern -> pattern
                        .getValue()
                        .ask(reading)
                        .filter(Grammar::allows)
                        .filter(question -> isTelling(pattern.getKey(), reading))
                        .map(question -> new Asked(question, pattern.getKey()))
                        .stream())
                .toList();
    }

    /** The question that two sentences answer together, of which one gives the reason for the other. */
    public Optional<Asked> ofBoth(String before, String after) {
        if (!Reasons.joins(after)) {
            return Optional.empty();
        }
        return Reasons.inSentenceBefore(read(after))
                .or(() -> Reasons.inSentenceAfter(read(before), after))
                .filter(Grammar::allows)
                .map(question -> new Asked(question, Kind.CAUSE));
    }

    /** The question that a list answers, by the sentence before it. */
    public Optional<Asked> ofList(String introduction) {
        return Lists.ask(read(introduction)).filter(Grammar::allows).map(question -> new Asked(question, Kind.HEADING));
    }

    private Reading read(String text) {
        Sentence sentence = tagger.read(text);
        return new Reading(sentence, Clause.of(sentence), inversion, words);
    }

    private static boolean isTelling(Kind kind, Reading reading) {
        return !ABOUT_SUBJECT.contains(kind)
                || reading.clause()
                        .map(clause -> Grammar.isTelling(clause.subjectText(), WANTS_MORE.contains(kind))
                                && !(clause.head().equals(clause.sentence().at(clause.predicate() - 1))
                                        && Grammar.isVague(clause.head().lemma())))
                        .orElse(true);
    }
}
