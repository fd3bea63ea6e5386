package io.askable.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.testkit.arch.ArchitectureRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule holds for the main classes of all modules together. */
class ArchitectureArchTest {

    @ParameterizedTest
    @EnumSource
    void holds(ArchitectureRule rule) {
        rule.check(Reactor.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs", "mongodb", "language", "egress", "api", "worker", "embedded", "benchmarks"})
    void seesEachModule(String root) {
        assertThat(Reactor.CLASSES).anyMatch(type -> type.getPackageName().startsWith("io.askable." + root));
    }

    @Test
    void leavesTestsOut() {
        assertThat(Reactor.CLASSES)
                .noneMatch(type -> type.getName().equals(getClass().getName()));
    }
}
