package io.askable.language.extractive;

import io.askable.language.retrieve.Terms;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a post says what it is about: one of its first sentences, which stands on its own and speaks of title or description. */
final class Opening {

    private static final int FIRST = 6;
    private static final int SHORTEST = 60;

    /** As much of title or description must be taken up; less is background, or chance. */
    private static final double ENOUGH = 0.41;

    /** A title of so few words is taken up by chance further down, or by a word that is merely alike. */
    private static final int FEW = 2;

    /** A paragraph's first sentence points back less than a later one, whatever its words. */
    private static final double OPENS_PARAGRAPH = 0.35;

    private static final double OPENS_POST = 0.3;
    private static final double DESCRIBED = 0.5;
    private static final double LATER = 0.1;
    private static final double OF_WRITER = 0.2;

    /** As much of the title makes up for a writer who speaks of themselves. */
    private static final double MUCH = 0.5;

    /** Titles, dates and names may stand above the first sentence of a post; a paragraph may not. */
    private static final int FIRST_BLOCKS = 5;

    /** As many letters in common at the beginning make words alike. */
    private static final int ALIKE = 6;

    private final List<AnswerSentence> sentences;
    private final Answers answers;
    private final Set<String> title;
    private final String described;
    private final Set<String> description;
    private final Terms terms;

    /** @param description empty where nobody described the post */
    Opening(List<AnswerSentence> sentences, Answers answers, String title, String description, Terms terms) {
        this.sentences = sentences;
        this.answers = answers;
        this.title = new HashSet<>(terms.in(title));
        this.described = description;
        this.description = new HashSet<>(terms.in(description));
        this.terms = terms;
    }

    /** Empty where no early sentence would tell a reader. */
    Optional<AnswerSentence> find() {
        return sentences.stream()
                .limit(FIRST)
                .filter(sentence -> sentence.text().length() >= SHORTEST || isIdeographic(sentence))
                .filter(sentence -> Dependence.standsAlone(sentence.text()))
                .filter(this::tells)
                .filter(sentence -> shared(sentence, title) > MUCH || !Dependence.isOfOneself(sentence.text()))
                .max(Comparator.comparingDouble(this::worth));
    }

    private boolean tells(AnswerSentence sentence) {
        boolean byTitle = title.size() > FEW ? shared(sentence, title) >= ENOUGH : repeatsTitle(sentence);
        return byTitle || described.contains(sentence.text()) || shared(sentence, description) >= ENOUGH;
    }

    /** Word for word: one of two at the very beginning, both of them further down. */
    private boolean repeatsTitle(AnswerSentence sentence) {
        Set<String> words = new HashSet<>(terms.in(sentence.text()));
        long repeated = title.stream().filter(words::contains).count();
        return repeated > (sentence.place() == 0 ? 0 : 1);
    }

    private double worth(AnswerSentence sentence) {
        return shared(sentence, title)
                + DESCRIBED * shared(sentence, description)
                + (opensParagraph(sentence) ? OPENS_PARAGRAPH : 0)
                + (opensPost(sentence) ? OPENS_POST : 0)
                - (Dependence.isOfOneself(sentence.text()) ? OF_WRITER : 0)
                - LATER * sentence.place();
    }

    /** Whether the answer that begins with it speaks of the title. */
    boolean speaksOfTitle(AnswerSentence sentence) {
        return shared(sentence, title) > 0;
    }

    private static boolean opensPost(AnswerSentence sentence) {
        return sentence.place() == 0 && sentence.block() < FIRST_BLOCKS && opensParagraph(sentence);
    }

    /** Behind nothing but what an agency puts there. */
    private static boolean opensParagraph(AnswerSentence sentence) {
        return sentence.start() == 0
                || sentence.place() == 0
                        && !sentence.blockText()
                                .substring(0, sentence.start())
                                .strip()
                                .matches("(?s).*[.!?:…]");
    }

    private static boolean isIdeographic(AnswerSentence sentence) {
        return sentence.text().codePoints().anyMatch(Character::isIdeographic);
    }

    /** How many of these words the answer takes up, from 0 to 1. */
    private double shared(AnswerSentence sentence, Set<String> wanted) {
        List<String> words = terms.in(answers.beginningWith(sentence));
        long found = wanted.stream()
                .filter(term -> words.stream().anyMatch(word -> isAlike(term, word)))
                .count();
        return wanted.isEmpty() ? 0 : (double) found / wanted.size();
    }

    /** The same, or compounds of one word: "Lieferkette", "Lieferkettengesetz"; "Batteriespeicher", "Solarbatterie". */
    private static boolean isAlike(String one, String other) {
        return one.equals(other)
                || one.length() >= ALIKE
                        && other.length() >= ALIKE
                        && (one.contains(other.substring(0, ALIKE)) || other.contains(one.substring(0, ALIKE)));
    }
}
