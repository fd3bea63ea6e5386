package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import java.util.Optional;
import java.util.Set;

/** Sentences that say first what they are about: "If …,", "To …,", "Unlike …,". */
final class Leads implements Pattern {

    private static final int LONGEST_LEAD = 16;
    private static final Set<String> ADVICE =
            Set.of("should", "must", "need", "can", "have", "may", "might", "could", "will");

    @Override
    public Optional<String> ask(Reading reading) {
        Sentence sentence = reading.sentence();
        int comma = sentence.find(2, Math.min(LONGEST_LEAD, sentence.size()), ",");
        if (comma < 3 || sentence.size() - comma < 5) {
            return Optional.empty();
        }
        return switch (sentence.at(0).lower()) {
            case "if" -> condition(sentence, comma);
            case "to" -> purpose(sentence, 1, comma);
            case "unlike", "compared" -> comparison(reading, comma);
            default -> Optional.empty();
        };
    }

    private static Optional<String> condition(Sentence sentence, int comma) {
        boolean reader = sentence.at(1).says("you");
        if (reader
                && sentence.at(2).says("want", "wish", "need", "like")
                && comma > 4
                && sentence.at(3).says("to")) {
            return purpose(sentence, 4, comma);
        }
        if (reader && sentence.at(2).says("need", "want", "wish", "like", "prefer")) {
            return Optional.empty();
        }
        boolean real =
                sentence.find(1, sentence.size(), "would", "had", "were", "was", "did", "could", "'d", "not", "n't")
                        < 0;
        boolean clause = Clause.from(sentence, 0, 1).isPresent()
                || reader && sentence.at(2).isFiniteLike();
        int main = sentence.at(comma + 1).says("then", "please", "just") ? comma + 2 : comma + 1;
        if (!real || !clause || sentence.find(1, comma, "if", "so", "any") >= 0) {
            return Optional.empty();
        }
        return Optional.of((isAdvice(sentence, main) ? "What should you do if " : "What happens if ")
                + sentence.between(1, comma) + "?");
    }

    private static Optional<String> purpose(Sentence sentence, int verb, int comma) {
        boolean action = sentence.at(verb).is("VERB")
                && !sentence.at(verb)
                        .says(
                                "see",
                                "understand",
                                "illustrate",
                                "answer",
                                "summarize",
                                "begin",
                                "start",
                                "conclude",
                                "show",
                                "clarify")
                && sentence.at(verb).lemma().equals(sentence.at(verb).lower());
        return action && comma - verb >= 2 && isAdvice(sentence, comma + 1)
                ? Optional.of("How do you " + sentence.between(verb, comma) + "?")
                : Optional.empty();
    }

    /** "you should …" or an order. */
    private static boolean isAdvice(Sentence sentence, int main) {
        Token first = sentence.at(main);
        boolean order = first.is("VERB") && first.lemma().equals(first.lower());
        boolean you = first.says("you", "we")
                && sentence.has(main + 1)
                && ADVICE.contains(sentence.at(main + 1).lower());
        return order || you;
    }

    private static Optional<String> comparison(Reading reading, int comma) {
        Sentence sentence = reading.sentence();
        int other = sentence.at(0).says("compared") ? 2 : 1;
        boolean noun = Clause.endOfNounPhrase(sentence, other, comma) == comma;
        return Clause.from(sentence, comma, comma + 1).filter(clause -> noun).map(clause -> {
            boolean plural = clause.isPlural();
            String subject = clause.subjectText();
            return sentence.at(0).says("unlike")
                    ? "How " + (plural ? "do " : "does ") + subject + " differ from " + sentence.between(other, comma)
                            + "?"
                    : "How " + (plural ? "do " : "does ") + subject + " compare with " + sentence.between(other, comma)
                            + "?";
        });
    }
}
