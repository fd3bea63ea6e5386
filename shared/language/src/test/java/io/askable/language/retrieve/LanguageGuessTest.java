package io.askable.language.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The dough is left in a bowl and it rises for an hour.",
                "de | Der Teig ruht in einer Schüssel und geht eine Stunde lang.",
                "fr | La pâte est dans un bol et elle lève pendant une heure.",
                "es | La masa se deja en un tazón y sube durante una hora."
            })
    void tellsSupportedLanguagesApart(String language, String text) {
        assertThat(LanguageGuess.of(text)).contains(language);
    }

    @Test
    void isEmptyWhereNoneFits() {
        assertThat(LanguageGuess.of("Ciasto rośnie przez godzinę w ciepłej kuchni pod ściereczką."))
                .isEmpty();
        assertThat(LanguageGuess.of("")).isEmpty();
    }
}
