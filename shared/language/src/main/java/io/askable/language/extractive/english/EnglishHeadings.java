package io.askable.language.extractive.english;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Tagger;
import io.askable.language.extractive.tagged.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns English headings into the questions their sections answer. For one thread. */
public final class EnglishHeadings {

    private static final Set<String> NOT_DONE = Set.of(
            "understanding",
            "introducing",
            "wrapping",
            "summing",
            "concluding",
            "reading",
            "breaking",
            "being",
            "having",
            "coming",
            "looking",
            "getting",
            "moving",
            "feeling",
            "meeting",
            "rethinking",
            "exploring");

    private static final Set<String> PARTS = Set.of(
            "benefit",
            "advantage",
            "disadvantage",
            "drawback",
            "type",
            "kind",
            "cause",
            "symptom",
            "feature",
            "reason",
            "requirement",
            "ingredient",
            "step",
            "example",
            "limitation",
            "risk",
            "difference",
            "alternative",
            "use",
            "goal",
            "sign",
            "effect",
            "consequence",
            "principle",
            "characteristic",
            "component",
            "element",
            "challenge",
            "tip",
            "pro",
            "origin",
            "source",
            "role",
            "purpose",
            "history",
            "importance",
            "definition",
            "meaning",
            "price",
            "cost",
            "status",
            "structure",
            "impact",
            "background",
            "future",
            "value",
            "nature");

    private final Tagger tagger = Tagger.english();
    private final Words words;
    private final Inversion inversion;

    public EnglishHeadings(String article) {
        this.words = new Words(article);
        this.inversion = new Inversion(words);
    }

    /** {@code heading} without number and closing marks. Empty where only its topic is known. */
    public Optional<Asked> of(String heading) {
        Sentence sentence = tagger.read(heading);
        if (sentence.size() < 2) {
            return Optional.empty();
        }
        return question(sentence).filter(Grammar::allows).map(question -> new Asked(question, Kind.HEADING));
    }

    private Optional<String> question(Sentence sentence) {
        Token first = sentence.at(0);
        Token second = sentence.at(1);
        String rest = sentence.between(2, sentence.size());
        boolean todo = second.says("to") && !rest.isEmpty();
        return switch (first.lower()) {
            case "how" -> todo ? Optional.of("How do you " + small(rest) + "?") : clause("How", sentence);
            case "when" -> todo ? Optional.of("When should you " + small(rest) + "?") : clause("When", sentence);
            case "where" -> todo ? Optional.of("Where can you " + small(rest) + "?") : clause("Where", sentence);
            case "what" -> todo ? Optional.of("What should you " + small(rest) + "?") : what(sentence);
            case "why" -> clause("Why", sentence);
            default -> gerund(sentence).or(() -> parts(sentence));
        };
    }

    /** "Why leases expire" */
    private Optional<String> clause(String asking, Sentence sentence) {
        return Clause.from(sentence, 0, 1).flatMap(clause -> inversion.ask(asking, clause, clause.end()));
    }

    private static Optional<String> what(Sentence sentence) {
        return sentence.at(1).isFiniteBe() ? Optional.of(sentence.between(0, sentence.size()) + "?") : Optional.empty();
    }

    /** "Installing Docker": how do you install Docker? */
    private Optional<String> gerund(Sentence sentence) {
        Token first = sentence.at(0);
        boolean deed = first.is("VERB")
                && first.lower().endsWith("ing")
                && !first.lemma().endsWith("ing")
                && !NOT_DONE.contains(first.lower())
                && sentence.at(1).is("DET", "NOUN", "PROPN", "ADJ", "PRON");
        boolean oneClause = sentence.tokens().stream()
                .noneMatch(token -> token.isFiniteLike() && !token.equals(first) || token.is("PUNCT"));
        return deed && oneClause
                ? Optional.of("How do you " + first.lemma() + " " + small(sentence.between(1, sentence.size())) + "?")
                : Optional.empty();
    }

    /** "Benefits of leases": what are the benefits of leases? */
    private Optional<String> parts(Sentence sentence) {
        int noun = sentence.at(0).says("the") ? 1 : 0;
        while (noun < sentence.size() && sentence.at(noun).is("ADJ")) {
            noun++;
        }
        // The tagger takes some of them for verbs where a heading begins with them.
        boolean known = noun + 2 < sentence.size()
                && PARTS.contains(sentence.at(noun).lower().replaceAll("s$", ""))
                && sentence.at(noun + 1).says("of", "between", "for", "in")
                && Clause.endOfNounPhrase(sentence, noun + 2, sentence.size()) == sentence.size();
        if (!known) {
            return Optional.empty();
        }
        String part = sentence.at(noun).lower();
        String adjectives =
                sentence.between(sentence.at(0).says("the") ? 1 : 0, noun).toLowerCase(Locale.ROOT);
        return Optional.of("What " + (part.endsWith("s") ? "are" : "is") + " the "
                + (adjectives.isEmpty() ? "" : adjectives + " ")
                + part + " " + small(sentence.between(noun + 1, sentence.size())) + "?");
    }

    /** Title Case becomes sentence case, names and acronyms aside. */
    private String small(String heading) {
        return words.small(heading);
    }
}
