package io.askable.testkit.arch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule fails on the violation planted for it, and says where. */
class ArchitectureRuleTest {

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages(
                    "io.askable.jobs.planted",
                    "io.askable.planted",
                    "io.askable.mongodb.jobs",
                    "io.askable.mongodb.planted",
                    "io.askable.mongodb.sites.planted",
                    "io.askable.language.planted",
                    "io.askable.api.planted",
                    "io.askable.worker.planted",
                    "io.askable.worker.bare");

    private static final Map<ArchitectureRule, String> CULPRIT = Map.ofEntries(
            Map.entry(ArchitectureRule.DOMAIN_IS_FRAMEWORK_FREE, "FrameworkInDomain"),
            Map.entry(ArchitectureRule.NO_PACKAGE_CYCLES, "CycleLeft"),
            Map.entry(ArchitectureRule.ADAPTERS_DO_NOT_KNOW_EACH_OTHER, "AdapterKnowsAdapter"),
            Map.entry(ArchitectureRule.SERVICES_DO_NOT_KNOW_EACH_OTHER, "ServiceKnowsService"),
            Map.entry(ArchitectureRule.DRIVER_ONLY_IN_ITS_ADAPTER, "DriverInService"),
            Map.entry(ArchitectureRule.ADAPTERS_ARE_PACKAGE_PRIVATE, "AdapterKnowsAdapter"),
            Map.entry(ArchitectureRule.ADAPTERS_OF_FEATURES_ARE_APART, "FeatureKnowsFeature"),
            Map.entry(ArchitectureRule.STANDALONE_QUEUE_ONLY_FOR_MEASURING, "ServiceOpensQueue"),
            Map.entry(ArchitectureRule.UNTRUSTED_SOCKETS_ONLY_IN_EGRESS, "DriverInService"),
            Map.entry(ArchitectureRule.CLOCK_IS_INJECTED, "DriverInService"),
            Map.entry(ArchitectureRule.NOBODY_SLEEPS, "DriverInService"),
            Map.entry(ArchitectureRule.SUBSCRIBE_ONLY_AT_AN_EDGE, "DriverInService"),
            Map.entry(ArchitectureRule.HTTP_STATUS_ONLY_IN_PROBLEMS, "ServiceKnowsService"),
            Map.entry(ArchitectureRule.PACKAGES_ARE_NULL_MARKED, "NoPackageInfo"));

    @ParameterizedTest
    @EnumSource
    void failsOnThePlantedViolation(ArchitectureRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(CULPRIT.get(rule));
    }
}
