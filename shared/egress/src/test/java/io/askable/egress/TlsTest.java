package io.askable.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.askable.egress.EgressFailure.TlsFailed;
import io.askable.testkit.site.Certificate;
import io.askable.testkit.site.StubAnswers;
import io.askable.testkit.site.StubSite;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    @TempDir
    Path folder;

    private Certificate certificate;
    private StubSite site;

    @BeforeEach
    void open() throws Exception {
        certificate = Certificate.selfSigned("right.example.com", folder);
        site = StubSite.startTls(certificate.context()).on("/", StubAnswers.html("secret"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void takesTrustedCertificateForTheName() throws InterruptedException {
        try (EgressFixture fixture = fixture("right.example.com", true)) {
            assertThat(fixture.get(site.url("right.example.com", "/")).status()).isEqualTo(200);
        }
    }

    @Test
    void refusesTrustedCertificateForAnotherName() {
        try (EgressFixture fixture = fixture("wrong.example.com", true)) {
            assertThatExceptionOfType(TlsFailed.class)
                    .isThrownBy(() -> fixture.get(site.url("wrong.example.com", "/")));
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void refusesCertificateOfNobody() {
        try (EgressFixture fixture = fixture("right.example.com", false)) {
            assertThatExceptionOfType(TlsFailed.class)
                    .isThrownBy(() -> fixture.get(site.url("right.example.com", "/")));
            assertThat(site.asked()).isEmpty();
        }
    }

    @Test
    void refusesServerThatDoesNotSpeakTls() {
        try (StubSite plain = StubSite.start().on("/", StubAnswers.html("x"));
                EgressFixture fixture =
                        new EgressFixture(Map.of("allow-private", "right.example.com:" + plain.port()))) {
            fixture.names.name("right.example.com", "127.0.0.1");

            assertThatExceptionOfType(EgressFailure.class)
                    .isThrownBy(() -> fixture.get("https://right.example.com:" + plain.port() + "/"));
            assertThat(plain.asked()).isEmpty();
        }
    }

    private EgressFixture fixture(String name, boolean trusting) {
        String allowed = name + ":" + site.port();
        EgressFixture fixture = new EgressFixture(
                trusting
                        ? Map.of(
                                "allow-private",
                                allowed,
                                "trusted-certificates",
                                certificate.pem().toString())
                        : Map.of("allow-private", allowed));
        fixture.names.name(name, "127.0.0.1");
        return fixture;
    }
}
