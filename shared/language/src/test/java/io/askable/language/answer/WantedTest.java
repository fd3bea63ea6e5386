package io.askable.language.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.language.retrieve.Terms;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many loaves fit? | AMOUNT",
                "When did it open? | TIME",
                "In what year did it open? | TIME",
                "Who baked it? | PERSON",
                "Where is the mill? | PLACE",
                "Why does it rise? | REASON",
                "How does it rise? | MANNER",
                "Which flour is best? | CHOICE",
                "What is a starter? | THING",
                "Is rye darker? | YES_OR_NO",
                "Wie viele Brote passen hinein? | AMOUNT",
                "Pourquoi lève-t-elle ? | REASON",
                "¿Dónde está el molino? | PLACE"
            })
    void isToldByTheWordsOfAsking(String question, Wanted wanted) {
        assertThat(Wanted.by(question)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many loaves fit? | The oven holds twelve loaves. | true",
                "How many loaves fit? | The oven holds loaves. | false",
                "When did it open? | It opened in 1974. | true",
                "When did it open? | It opened with a feast. | false",
                "Who baked it? | It was baked by Ada Winter. | true",
                "Who baked Ada's bread? | Bread that Ada liked was baked. | false"
            })
    void isInASentenceThatNamesSuchAThing(String question, String sentence, boolean there) {
        Terms terms = Terms.of(Optional.of("en"));
        assertThat(Wanted.by(question).isIn(Reading.of(sentence, terms), Reading.of(question, terms)))
                .isEqualTo(there);
    }
}
