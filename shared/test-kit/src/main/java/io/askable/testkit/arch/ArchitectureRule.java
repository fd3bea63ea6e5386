package io.askable.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Who may know whom, and what only one place may do. Each rule gives its reason; each is shown to fail on a planted violation. */
public enum ArchitectureRule {
    DOMAIN_IS_FRAMEWORK_FREE(classes()
            .that()
            .resideInAnyPackage(Packages.DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "io.smallrye.mutiny..", "org.jspecify..")
                    .or(resideInAnyPackage(Packages.DOMAIN)))
            .because("nouns and ports outlive every framework")),

    NO_PACKAGE_CYCLES(slices().matching("io.askable.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle is one package that pretends to be two")),

    ADAPTERS_DO_NOT_KNOW_EACH_OTHER(slices().matching("io.askable.(mongodb|language|egress|streams)..")
            .should()
            .notDependOnEachOther()
            .because("each is the domain plus one technology")),

    SERVICES_DO_NOT_KNOW_EACH_OTHER(slices().matching("io.askable.(api|worker|processor|monitor)..")
            .should()
            .notDependOnEachOther()
            .because("they share documents, not code")),

    DRIVER_ONLY_IN_ITS_ADAPTER(noClasses()
            .that(not(resideInAnyPackage(
                    "io.askable.mongodb..", "io.askable.streams..", "io.askable.testkit..", Packages.BENCHMARKS)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..")
            .because("whoever holds the driver can write past the conditions that keep the queue whole")),

    ADAPTERS_ARE_PACKAGE_PRIVATE(classes()
            .that()
            .resideInAPackage("io.askable.mongodb..")
            .and()
            .resideOutsideOfPackage("io.askable.mongodb.support..")
            .and(not(describe("are configuration or generated", Uses::isConfigurationOrGenerated)))
            // The benchmarks' door; the rule below says who may use it.
            .and(not(describe("are the standalone queue", Uses::isStandaloneQueue)))
            .should()
            .notBePublic()
            .because("services see the ports alone")),

    ADAPTERS_OF_FEATURES_ARE_APART(slices().matching("io.askable.mongodb.(jobs|content|sites|streams|status)..")
            .should()
            .notDependOnEachOther()
            .because("what two of them need belongs to io.askable.mongodb.support")),

    STANDALONE_QUEUE_ONLY_FOR_MEASURING(noClasses()
            .that(not(resideInAnyPackage(Packages.BENCHMARKS)))
            .should()
            .dependOnClassesThat(describe("are the standalone queue", Uses::isStandaloneQueue))
            .because("services get the port from their container, with all that looks after it")),

    UNTRUSTED_SOCKETS_ONLY_IN_EGRESS(noClasses()
            // The language model's endpoint is the operator's choice; its transport is named here on purpose.
            .that(not(resideInAnyPackage("io.askable.egress..", "io.askable.testkit..", Packages.BENCHMARKS)))
            .and(not(describe(
                    "is the model's transport", type -> type.getName().equals("io.askable.language.openai.Transport"))))
            .should()
            .accessTargetWhere(describe("opens a connection", Uses::opensConnection))
            .because("an address that a stranger chose is vetted in one place")),

    CLOCK_IS_INJECTED(noClasses()
            .that(not(resideInAnyPackage(Packages.BENCHMARKS)))
            .should()
            .accessTargetWhere(describe("reads the wall clock", Uses::readsWallClock))
            .because("the database's clock decides, and tests turn their own")),

    NOBODY_SLEEPS(noClasses()
            .should()
            .accessTargetWhere(describe("sleeps", Uses::sleeps))
            .because("whoever waits waits for a signal")),

    SUBSCRIBE_ONLY_AT_AN_EDGE(noClasses()
            .that(not(describe("are edges", Uses::isEdge)))
            .should()
            .accessTargetWhere(describe("subscribes", Uses::subscribes))
            .because("a subscription in the middle loses failures and cancellation")),

    HTTP_STATUS_ONLY_IN_PROBLEMS(noClasses()
            .that(not(resideInAnyPackage("io.askable.api.problems..", "io.askable.testkit..")))
            .should()
            .accessTargetWhere(describe("names an HTTP error status", Uses::namesErrorStatus))
            .because("one table says which failure is which status")),

    PACKAGES_ARE_NULL_MARKED(classes()
            .that(describe(
                    "are hand-written",
                    javaClass -> !Uses.isConfigurationOrGenerated(javaClass) || javaClass.isTopLevelClass()))
            .should(new ResideInNullMarkedPackage())
            .because("absence is said by Optional, and a checker can hold us to it"));

    private final ArchRule rule;

    ArchitectureRule(ArchRule rule) {
        this.rule = rule.allowEmptyShould(true);
    }

    /** Fails with an {@link AssertionError} that names each violation and the rule's reason. */
    public void check(JavaClasses classes) {
        rule.check(classes);
    }

    /** All of Askable's own main classes on the class path, those of the test kit left out. */
    public static JavaClasses productionClasses() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/io/askable/testkit/"))
                .importPackages("io.askable");
    }

    private static final class Packages {
        static final String[] DOMAIN = {
            "io.askable.jobs..", "io.askable.content..", "io.askable.sites..", "io.askable.events..", "io.askable.url.."
        };
        static final String BENCHMARKS = "io.askable.benchmarks..";
    }

    /** What a call does, told by its target. */
    private static final class Uses {

        private static final Set<String> CONNECTING = Set.of(
                "java.net.Socket",
                "java.net.DatagramSocket",
                "java.nio.channels.SocketChannel",
                "java.net.http.HttpClient",
                "io.vertx.core.http.HttpClient",
                "io.vertx.core.net.NetClient",
                "io.vertx.ext.web.client.WebClient",
                "io.vertx.mutiny.core.http.HttpClient",
                "io.vertx.mutiny.ext.web.client.WebClient");
        private static final Set<String> CLOCKS = Set.of(
                "java.time.Instant",
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.LocalTime",
                "java.time.ZonedDateTime",
                "java.time.OffsetDateTime");

        static boolean opensConnection(JavaAccess<?> access) {
            String owner = access.getTargetOwner().getName();
            return CONNECTING.contains(owner)
                    || is(access, "java.net.URL", "openConnection")
                    || is(access, "java.net.URL", "openStream")
                    || is(access, "java.net.InetAddress", "getByName")
                    || is(access, "java.net.InetAddress", "getAllByName")
                    || is(access, "org.jsoup.Jsoup", "connect");
        }

        static boolean readsWallClock(JavaAccess<?> access) {
            return CLOCKS.contains(access.getTargetOwner().getName())
                            && access.getName().equals("now")
                    || is(access, "java.lang.System", "currentTimeMillis")
                    || access.getTargetOwner().getName().equals("java.time.Clock")
                            && access.getName().startsWith("system")
                    || is(access, "java.time.InstantSource", "system")
                    || is(access, "java.util.Date", "<init>")
                            && access.getTarget().getFullName().equals("java.util.Date.<init>()");
        }

        static boolean sleeps(JavaAccess<?> access) {
            return is(access, "java.lang.Thread", "sleep") || is(access, "java.util.concurrent.TimeUnit", "sleep");
        }

        static boolean subscribes(JavaAccess<?> access) {
            return is(access, "io.smallrye.mutiny.Uni", "subscribe")
                    || is(access, "io.smallrye.mutiny.Multi", "subscribe");
        }

        /** The places where a stream of work begins or ends, each named here on purpose. */
        static boolean isEdge(JavaClass javaClass) {
            return EDGES.contains(javaClass.getName())
                    || javaClass.getPackageName().startsWith("io.askable.testkit");
        }

        static boolean isStandaloneQueue(JavaClass javaClass) {
            return javaClass.getName().equals("io.askable.mongodb.jobs.StandaloneQueue");
        }

        static boolean namesErrorStatus(JavaAccess<?> access) {
            String owner = access.getTargetOwner().getName();
            return owner.equals("jakarta.ws.rs.core.Response$Status")
                    || owner.equals("org.jboss.resteasy.reactive.RestResponse$Status")
                    || is(access, "jakarta.ws.rs.core.Response", "status")
                    || is(access, "org.jboss.resteasy.reactive.RestResponse", "status");
        }

        static boolean isConfigurationOrGenerated(JavaClass javaClass) {
            return javaClass.isAnnotatedWith("io.smallrye.config.ConfigMapping")
                    || javaClass
                            .getEnclosingClass()
                            .map(Uses::isConfigurationOrGenerated)
                            .orElse(false)
                    || javaClass.getSimpleName().contains("_")
                    || javaClass.isAnnotatedWith("jakarta.annotation.Generated");
        }

        private static boolean is(JavaAccess<?> access, String owner, String name) {
            return access.getTargetOwner().isAssignableTo(owner)
                    && access.getName().equals(name);
        }
    }

    /** A process has no caller, and a command for several callers no single one. */
    private static final Set<String> EDGES =
            Set.of("io.askable.worker.lifecycle.WorkerLifecycle", "io.askable.mongodb.support.GroupedUpdates");
}
