package io.askable.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.testkit.Seed;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Duration LEASE_AND_GRACE = Duration.ofSeconds(21);

    private final Faults network = new Faults(Seed.generator(1), 1);
    private final List<String> happened = new ArrayList<>();

    @Test
    void aSlowRequestTakesEffectBeforeOrAfterItsDelayAndALateOneAfterItsCallerGaveUp() {
        network.meanwhile(span -> happened.add("time passes"));
        Set<List<String>> seen = new HashSet<>();

        for (int i = 0; i < 100; i++) {
            happened.clear();
            happened.add(network.call(effect()).map(done -> "heard").orElse("given up"));
            network.arrive();
            seen.add(List.copyOf(happened));
        }

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        List.of("given up"),
                        List.of("effect", "given up"),
                        List.of("time passes", "effect", "heard"),
                        List.of("effect", "time passes", "heard"),
                        List.of("given up", "effect"));
        assertThat(network.injected()).containsOnlyKeys(Fault.values());
    }

    @Test
    void aSlowRequestMayOutlastALease() {
        for (int i = 0; i < 100; i++) {
            network.call(effect());
        }

        assertThat(network.longest()).isGreaterThan(LEASE_AND_GRACE);
    }

    @Test
    void whatGoesOnDuringASlowRequestMayBeSlowItselfAndNoDeeper() {
        int[] depth = {0, 0};
        network.meanwhile(span -> {
            depth[0]++;
            depth[1] = Math.max(depth[1], depth[0]);
            network.call(effect());
            depth[0]--;
        });

        for (int i = 0; i < 100; i++) {
            network.call(effect());
        }

        assertThat(depth[1]).isEqualTo(2);
    }

    @Test
    void whatFailsDuringASlowRequestIsNotTakenForItsFailure() {
        network.meanwhile(span -> {
            throw new IllegalStateException("A defect");
        });

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        network.call(effect().onFailure().recoverWithItem(true));
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("A defect");
    }

    @Test
    void nothingGoesWrongInTheEndAndWhatIsLateArrives() {
        while (!network.injected().containsKey(Fault.LATE_REQUEST)) {
            network.call(effect());
        }
        happened.clear();
        Map<Fault, Integer> before = network.injected();

        network.end();
        Optional<Boolean> answer = network.call(effect());

        assertThat(answer).isPresent();
        assertThat(happened).containsExactly("effect", "effect");
        assertThat(network.injected()).isEqualTo(before);
    }

    private Uni<Boolean> effect() {
        return Uni.createFrom().item(() -> happened.add("effect"));
    }
}
