package io.askable.language.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.BlogId;
import io.askable.content.OwnedPassage;
import io.askable.content.Passage;
import io.askable.language.retrieve.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClueReaderTest {

    private static final String SENTENCE = "In 1974 Ada Winter opened the first cheap bakery in Lyon.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPPOSITES_IN_PLACE | Who opened an expensive bakery in Lyon? | Who opened a cheap bakery in Lyon?",
                "DENIES | Who did not open a bakery? | Who opened a bakery?",
                "DENIES_ALONE | Who did not open a bakery? | Who opened a bakery?",
                "DENIAL_TURNED | Who never opened a cheap bakery in Lyon? | Who opened a cheap bakery in Lyon?",
                "NAMES_UNKNOWN | What did Ada open in Paris? | What did Ada open in Lyon?",
                "NUMBERS_MISSING | What opened in 1980? | What opened in 1974?",
                "SUPERLATIVE_MISSING | What was the oldest bakery? | What was the first bakery?",
                "KIND_MISSING | Where was the Lyon bakery of Ada Winter? | What did Ada open?",
                "REWORDED | Who founded a store in Lyon? | Who opened a bakery in Lyon?"
            })
    void twistedQuestionGivesTheClueThatTheRightOneLacks(Clue clue, String twisted, String right) {
        assertThat(read(twisted).get(clue)).isGreaterThan(read(right).get(clue));
    }

    private static Map<Clue, Double> read(String question) {
        Terms terms = Terms.of(Optional.of("en"));
        Reading asked = Reading.of(question, terms);
        Reading sentence = Reading.of(SENTENCE, terms);
        double held = asked.positions().keySet().stream().filter(sentence::has).count();
        double covered = held / asked.positions().size();
        OwnedPassage passage = new OwnedPassage(new BlogId("b1"), new Passage(0, SENTENCE, Optional.empty()));
        return new ClueReader(asked, List.of(sentence))
                .read(new Candidate(passage, sentence, 0, sentence, covered, Optional.empty()));
    }

    @Test
    void otherWordsSpeakForAQuestionThatIsAlikeAndAgainstOneThatIsNot() {
        String reworded = "Who founded a store in Lyon?";

        assertThat(read(reworded, 0.9).get(Clue.REWORDED_ALIKE)).isPositive();
        assertThat(read(reworded, 0.4).get(Clue.REWORDED_ALIKE)).isNegative();
    }

    private static Map<Clue, Double> read(String question, double likeness) {
        Terms terms = Terms.of(Optional.of("en"));
        Reading sentence = Reading.of(SENTENCE, terms);
        OwnedPassage passage = new OwnedPassage(new BlogId("b1"), new Passage(0, SENTENCE, Optional.empty()));
        return new ClueReader(Reading.of(question, terms), List.of(sentence))
                .read(new Candidate(passage, sentence, 0, sentence, 0.5, Optional.empty()), likeness);
    }
}
