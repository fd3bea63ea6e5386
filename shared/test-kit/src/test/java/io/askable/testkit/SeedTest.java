package io.askable.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeedTest {

    @AfterEach
    void forget() {
        System.clearProperty("askable.seed");
    }

    @Test
    void everyRunDrawsAnew() {
        Set<Long> drawn = new HashSet<>();

        Seed.forEach(20, random -> drawn.add(random.nextLong()));

        assertThat(drawn).hasSize(20);
    }

    @Test
    void aFailureNamesTheSeedThatReplaysIt() {
        List<Integer> drawn = new ArrayList<>();
        AssertionError failure = null;
        try {
            Seed.forEach(1, random -> {
                drawn.add(random.nextInt());
                throw new AssertionError("planted");
            });
        } catch (AssertionError e) {
            failure = e;
        }
        assertThat(failure).hasMessageContaining("planted");
        String seed = failure.getMessage().replaceAll("(?s).*-Daskable.seed=(-?\\d+).*", "$1");

        System.setProperty("askable.seed", seed);
        Seed.forEach(5, random -> drawn.add(random.nextInt()));

        assertThat(drawn).hasSize(2);
        assertThat(drawn.get(0)).isEqualTo(drawn.get(1));
    }

    @Test
    void anExceptionIsAFailureToo() {
        assertThatThrownBy(() -> Seed.forEach(1, random -> {
                    throw new IllegalStateException("planted");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Daskable.seed=");
    }
}
