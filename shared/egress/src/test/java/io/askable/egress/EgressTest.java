package io.askable.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.askable.egress.EgressFailure.BadRedirect;
import io.askable.egress.EgressFailure.ConnectFailed;
import io.askable.egress.EgressFailure.RefusedAddress;
import io.askable.egress.EgressFailure.UnknownHost;
import io.askable.egress.EgressFailure.UnwantedType;
import io.askable.testkit.site.ReceivedRequest;
import io.askable.testkit.site.StubAnswers;
import io.askable.testkit.site.StubSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressTest {

    private static final String HOST = "blog.example.com";

    private final StubSite site = StubSite.start();
    private EgressFixture fixture;

    @BeforeEach
    void open() {
        fixture =
                new EgressFixture(Map.of("allow-private", HOST + ":" + site.port(), "ports", "80,443," + site.port()));
        fixture.names.name(HOST, "127.0.0.1");
    }

    @AfterEach
    void close() {
        fixture.close();
        site.close();
    }

    @Test
    void bringsPageHome() throws InterruptedException {
        site.on("/post?id=1", StubAnswers.html("<p>Hello", "ETag: \"1\""));

        EgressResponse response = fixture.get(site.url(HOST, "/post?id=1"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.mediaType()).contains("text/html");
        assertThat(response.headers().firstValue("etag")).contains("\"1\"");
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("<p>Hello");
    }

    @Test
    void saysHonestlyWhoAsks() throws InterruptedException {
        site.on("/", StubAnswers.html("x"));

        fixture.egress()
                .get(EgressRequest.of(URI.create(site.url(HOST, "/")))
                        .header("If-None-Match", "\"1\"")
                        .accepting(Set.of("text/html")));

        ReceivedRequest asked = site.asked().getFirst();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.header("User-Agent")).contains("AskableBot/1.0 (+https://askable.io/bot)");
        assertThat(asked.header("Host")).contains(HOST + ":" + site.port());
        assertThat(asked.header("Accept")).contains("text/html");
        assertThat(asked.header("Accept-Encoding")).contains("gzip");
        assertThat(asked.header("If-None-Match")).contains("\"1\"");
        assertThat(asked.headers().map()).doesNotContainKeys("cookie", "referer", "traceparent");
    }

    @Test
    void inflatesGzip() throws InterruptedException {
        site.on("/", StubAnswers.gzipped("<p>packed"));

        assertThat(fixture.get(site.url(HOST, "/")).body()).asString().isEqualTo("<p>packed");
    }

    @Test
    void leavesRedirectToTheCaller() throws InterruptedException {
        site.on("/old", StubAnswers.redirect(301, "/new")).on("/new", StubAnswers.html("new"));

        EgressResponse response = fixture.get(site.url(HOST, "/old"));

        assertThat(response.redirect()).contains(URI.create(site.url(HOST, "/new")));
        assertThat(site.asked("/new")).isEmpty();
    }

    @Test
    void followsAsFarAsAsked() throws InterruptedException {
        site.on("/a", StubAnswers.redirect(302, "/b"))
                .on("/b", StubAnswers.redirect(307, "c"))
                .on("/c", StubAnswers.html("end"));

        EgressRequest request = EgressRequest.of(URI.create(site.url(HOST, "/a")));

        assertThat(fixture.egress().follow(request, 2).uri()).hasPath("/c");
        assertThatExceptionOfType(BadRedirect.class)
                .isThrownBy(() -> fixture.egress().follow(request, 1));
    }

    @Test
    void vetsEveryRedirectAnew() {
        try (StubSite canary = StubSite.start()) {
            site.on("/", StubAnswers.redirect(302, "http://127.0.0.1:" + canary.port() + "/"));

            assertThatExceptionOfType(RefusedAddress.class)
                    .isThrownBy(() -> fixture.egress().follow(EgressRequest.of(URI.create(site.url(HOST, "/"))), 5));
            assertThat(canary.connections()).isZero();
        }
    }

    @Test
    void escapesWhatServersLeaveUnescapedInLocation() throws InterruptedException {
        site.on("/", StubAnswers.redirect(301, "/café au lait"));

        assertThat(fixture.get(site.url(HOST, "/")).redirect().orElseThrow().getRawPath())
                .isEqualTo("/caf%C3%A9%20au%20lait");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2d00::1 127.0.0.1",
                "127.0.0.1 2d00::1",
                "2d00::1 10.0.0.1",
                "2d00::1 fd00:ec2::254"
            })
    void refusesNameWithAnyInnerAddress(String addresses) {
        fixture.names.name("mixed.example.com", addresses);

        assertThatExceptionOfType(RefusedAddress.class)
                .isThrownBy(() -> fixture.get(site.url("mixed.example.com", "/")));
        assertThat(site.connections()).isZero();
    }

    /** 2d00::/8 is global unicast that nobody was given, so the first answer passes the vetting and leads nowhere. */
    @Test
    void looksNameUpOnceSoThatRebindingHitsNothing() {
        fixture.names.name("rebind.example.com", "2d00::1").name("rebind.example.com", "127.0.0.1");

        assertThatExceptionOfType(EgressFailure.class).isThrownBy(() -> fixture.egress()
                .get(EgressRequest.of(URI.create(site.url("rebind.example.com", "/")))
                        .within(Budgets.quick())));
        assertThat(fixture.names.timesAsked("rebind.example.com")).isOne();
        assertThat(site.connections()).isZero();
    }

    @Test
    void triesTheNamesOtherAddresses() throws InterruptedException {
        site.on("/", StubAnswers.html("x"));
        fixture.names.name("two.example.com", "127.0.0.2 127.0.0.1");
        try (EgressFixture two = new EgressFixture(Map.of("allow-private", "two.example.com:" + site.port()))) {
            two.names.name("two.example.com", "127.0.0.2 127.0.0.1");

            assertThat(two.get(site.url("two.example.com", "/")).status()).isEqualTo(200);
        }
    }

    @Test
    void refusesPortsThatAreNotListed() {
        assertThatExceptionOfType(RefusedAddress.class).isThrownBy(() -> fixture.get("http://other.example.com:6379/"));
        assertThat(fixture.names.timesAsked("other.example.com")).isZero();
    }

    @Test
    void saysThatNameHasNoAddress() {
        assertThatExceptionOfType(UnknownHost.class).isThrownBy(() -> fixture.get("http://nowhere.example.com/"));
    }

    @Test
    void saysThatNobodyListens() {
        site.close();

        assertThatExceptionOfType(ConnectFailed.class).isThrownBy(() -> fixture.get(site.url(HOST, "/")));
    }

    @Test
    void leavesUnwantedTypesUnread() {
        site.on("/", StubAnswers.content("video/mp4", new byte[1_000]));

        assertThatExceptionOfType(UnwantedType.class).isThrownBy(() -> fixture.egress()
                .get(EgressRequest.of(URI.create(site.url(HOST, "/"))).accepting(Set.of("text/html"))));
    }

    @Test
    void refusesAllowListThatSaysTooMuch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EgressFixture(Map.of("allow-private", "*:80")))
                .withMessageContaining("localhost:8090");
    }
}
