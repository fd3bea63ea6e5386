package io.askable.egress;

import static io.askable.testkit.site.HostileAnswers.brokenChunks;
import static io.askable.testkit.site.HostileAnswers.cutShort;
import static io.askable.testkit.site.HostileAnswers.drippingBody;
import static io.askable.testkit.site.HostileAnswers.drippingHeaders;
import static io.askable.testkit.site.HostileAnswers.endlessBody;
import static io.askable.testkit.site.HostileAnswers.endlessContinue;
import static io.askable.testkit.site.HostileAnswers.falseGzip;
import static io.askable.testkit.site.HostileAnswers.gzipBomb;
import static io.askable.testkit.site.HostileAnswers.hangUp;
import static io.askable.testkit.site.HostileAnswers.headerFlood;
import static io.askable.testkit.site.HostileAnswers.manyHeaders;
import static io.askable.testkit.site.HostileAnswers.notHttp;
import static io.askable.testkit.site.HostileAnswers.silence;
import static io.askable.testkit.site.HostileAnswers.twoLengths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.askable.egress.EgressFailure.BrokenAnswer;
import io.askable.testkit.site.StubAnswer;
import io.askable.testkit.site.StubAnswers;
import io.askable.testkit.site.StubSite;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileAnswersTest {

    private static final String HOST = "hostile.example.com";

    /** A loaded machine may be late, but not as late as the configured budgets are. */
    private static final Duration WELL_WITHIN = Duration.ofSeconds(6);

    private final StubSite site = StubSite.start();
    private EgressFixture fixture;

    @BeforeEach
    void open() {
        fixture = new EgressFixture(Map.of("allow-private", HOST + ":" + site.port()));
        fixture.names.name(HOST, "127.0.0.1");
    }

    @AfterEach
    void close() {
        fixture.close();
        site.close();
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                arguments("silence", silence(), "timed_out"),
                arguments("slow-loris headers", drippingHeaders(20), "timed_out"),
                arguments("slow-loris body", drippingBody(20), "timed_out"),
                arguments("endless informational answers", endlessContinue(), "timed_out"),
                arguments("endless body", endlessBody(), "too_large"),
                arguments("gzip bomb over the limit", gzipBomb(32 << 20), "too_large"),
                arguments("gzip bomb over the ratio", gzipBomb(2 << 20), "too_large"),
                arguments("header flood", headerFlood(), "too_large"),
                arguments("many headers", manyHeaders(1_000), "too_large"),
                arguments("length too long", cutShort(), "broken_answer"),
                arguments("two lengths", twoLengths(), "broken_answer"),
                arguments("broken chunks", brokenChunks(), "broken_answer"),
                arguments("not HTTP", notHttp(), "broken_answer"),
                arguments("hang up", hangUp(), "broken_answer"),
                arguments("false gzip", falseGzip(), "broken_answer"));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("attacks")
    void endsWithinItsBudgetWithItsOwnCode(String name, StubAnswer attack, String code) throws InterruptedException {
        site.on("/", attack).on("/good", StubAnswers.html("good"));
        long start = System.nanoTime();

        EgressFailure failure = catchThrowableOfType(EgressFailure.class, () -> get("/"));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WELL_WITHIN);
        assertThat(patiently("/good").body()).asString().isEqualTo("good");
    }

    @Test
    void othersDoNotNotice() throws Exception {
        site.on("/good", StubAnswers.html("good"));
        attacks().forEach(attack -> {
            String path = "/" + attack.get()[0].hashCode();
            site.on(path, (StubAnswer) attack.get()[1]);
            Thread.ofVirtual().start(() -> catchThrowableOfType(EgressFailure.class, () -> get(path)));
        });

        for (int i = 0; i < 20; i++) {
            assertThat(patiently("/good").status()).isEqualTo(200);
        }
    }

    @Test
    void cutsWhatMayBeCut() throws InterruptedException {
        site.on("/", endlessBody());

        EgressResponse response = fixture.egress()
                .get(EgressRequest.of(URI.create(site.url(HOST, "/")))
                        .within(Budgets.quick().ofAtMost(1_000))
                        .truncating());

        assertThat(response.body()).hasSize(1_000);
    }

    @Test
    void refusesEncodingItDidNotAskFor() {
        site.on("/", StubAnswers.respond(200, new byte[10], "Content-Type: text/html", "Content-Encoding: br"));

        assertThatExceptionOfType(BrokenAnswer.class).isThrownBy(() -> get("/"));
    }

    /** With the configured budget of 20 s: only the interrupt can be what ends it. */
    @Test
    void anInterruptEndsTheExchangeAtOnce() throws Exception {
        Exchanger<Boolean> begun = new Exchanger<>();
        site.on("/", (asked, wire) -> {
            begun.exchange(true);
            drippingBody(20).write(asked, wire);
        });
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                fixture.get(site.url(HOST, "/"));
            } catch (Throwable e) {
                end.complete(e);
            }
        });
        begun.exchange(true, 5, TimeUnit.SECONDS);

        caller.interrupt();

        assertThat(end.get(2, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }

    private EgressResponse patiently(String path) throws InterruptedException {
        return fixture.get(site.url(HOST, path));
    }

    private EgressResponse get(String path) throws InterruptedException {
        return fixture.egress()
                .get(EgressRequest.of(URI.create(site.url(HOST, path))).within(Budgets.quick()));
    }
}
