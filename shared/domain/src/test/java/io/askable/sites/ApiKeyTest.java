package io.askable.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApiKeyTest {

    private final Random random = new Random(7);

    @ParameterizedTest
    @EnumSource
    void isReadBackAsItWasMade(KeyKind kind) {
        ApiKey key = ApiKey.create(kind, random);

        assertThat(key.reveal()).hasSize(40).startsWith(kind.prefix());
        assertThat(ApiKey.parse(key.reveal())).hasValueSatisfying(read -> {
            assertThat(read.kind()).isEqualTo(kind);
            assertThat(read.hash()).isEqualTo(key.hash());
        });
    }

    @Test
    void refusesEveryTypingErrorOfOneCharacter() {
        String good = ApiKey.create(KeyKind.SECRET, random).reveal();

        for (int i = 0; i < good.length(); i++) {
            char other = good.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(ApiKey.parse(good.substring(0, i) + other + good.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void refusesOtherForms() {
        assertThat(ApiKey.parse("")).isEmpty();
        assertThat(ApiKey.parse("pub_short")).isEmpty();
        assertThat(ApiKey.parse("sec_" + "0".repeat(36))).isEmpty();
    }

    @Test
    void hidesItselfInLogs() {
        ApiKey key = ApiKey.create(KeyKind.ADMIN, random);

        assertThat(key.toString()).hasSize(9).doesNotContain(key.reveal().substring(4, 30));
    }
}
