package io.askable.language.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.language.retrieve.Terms;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntonymsTest {

    @ParameterizedTest
    @CsvSource({
        "increased,decreasing,true",
        "hot,cold,true",
        "cold,hot,true",
        "cheap,expensive,true",
        "hot,warm,false",
        "oven,cold,false"
    })
    void knowOpposites(String word, String other, boolean opposite) {
        assertThat(Antonyms.english().areOpposite(stem(word), stem(other))).isEqualTo(opposite);
    }

    private static String stem(String word) {
        return Terms.of(Optional.of("en")).in(word).getFirst();
    }
}
