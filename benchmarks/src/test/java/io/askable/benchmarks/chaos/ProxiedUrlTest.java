package io.askable.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiedUrlTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://db:27017, mongodb://127.0.0.1:9/?directConnection=true",
        "mongodb://db, mongodb://127.0.0.1:9/?directConnection=true",
        "mongodb://me:secret@db:27017/admin?w=1, mongodb://me:secret@127.0.0.1:9/admin?w=1&directConnection=true"
    })
    void changesTheAddressAndNothingElse(String url, String expected) {
        assertThat(ProxiedUrl.of(url, 9)).isEqualTo(expected);
    }

    @Test
    void refusesNamesThatLeadPastTheProxy() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProxiedUrl.of("mongodb+srv://cluster.example", 9));
    }
}
