package io.askable.language.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @Test
    void endAtFullStopsQuestionsAndLineBreaks() {
        assertThat(Sentences.of("Yeast eats sugar. Does it breathe?  It does!\nFirst item\n\nSecond item"))
                .containsExactly("Yeast eats sugar.", "Does it breathe?", "It does!", "First item", "Second item");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Ada Winter baked it.",
                "The U.S. Senate met in Washington.",
                "J. R. Miller wrote it.",
                "Use a starter, e.g. Rye works well.",
                "It costs 3.50 euros.",
                "Das gilt z. B. Montags."
            })
    void doNotEndAtAbbreviations(String sentence) {
        assertThat(Sentences.of(sentence + " Then it rained.")).containsExactly(sentence, "Then it rained.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Schau findet am 21. und 22. Mai 2022 statt.",
                "Das gilt seit dem 19. Jahrhundert.",
                "Sie kam auf den 3. Platz."
            })
    void doNotEndAtNumbersOfOrder(String sentence) {
        assertThat(Sentences.of(sentence + " Dann regnete es.")).containsExactly(sentence, "Dann regnete es.");
    }

    @Test
    void endAtNumbersOfCount() {
        assertThat(Sentences.of("Gezählt wurden nur 12. Dann regnete es."))
                .containsExactly("Gezählt wurden nur 12.", "Dann regnete es.");
    }

    @Test
    void ofBlankTextAreNone() {
        assertThat(Sentences.of(" \n\t\u00a0\n")).isEmpty();
    }
}
