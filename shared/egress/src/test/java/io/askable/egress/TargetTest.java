package io.askable.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.askable.egress.EgressFailure.BadUrl;
import io.askable.egress.EgressFailure.RefusedAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @Test
    void takesUrlApart() {
        Target target = Target.of(URI.create("HTTPS://Blog.Example.COM.:8443/a/b?c=d#e"));

        assertThat(target.host()).isEqualTo("blog.example.com");
        assertThat(target.hostAndPort()).isEqualTo("blog.example.com:8443");
        assertThat(target.path()).isEqualTo("/a/b?c=d");
        assertThat(target.tls()).isTrue();
        assertThat(target.literal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://8.8.8.8/", "http://[2606:4700::1111]/", "http://127.0.0.1/", "http://[::1]/"})
    void takesCanonicalLiterals(String url) {
        assertThat(Target.of(URI.create(url)).literal()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://[::ffff:127.0.0.1]/",
                "http://[::FFFF:7f00:1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::0001]/",
                "http://[2606:4700:0000::1111]/"
            })
    void refusesOtherSpellingsOfLiterals(String url) {
        assertThatExceptionOfType(RefusedAddress.class).isThrownBy(() -> Target.of(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1/", "http://2130706433/", "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://0x7f000001/",
                "http://127.0.0.1.1/", "http://256.0.0.1/", "http://evil.example.0x7f/", "http://1.1/", "http://0/",
                "http://[fe80::1%25eth0]/", "http://127.0.0.01/", "http://127.0.0.1../"
            })
    void refusesWhatAResolverMightTakeForAnAddress(String url) {
        assertThatExceptionOfType(EgressFailure.class)
                .isThrownBy(() -> Target.of(URI.create(url)))
                .isInstanceOfAny(RefusedAddress.class, BadUrl.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://blog.example.com/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "//blog.example.com/",
                "/path",
                "http:///path",
                "http://user@blog.example.com/",
                "http://a:b@blog.example.com/",
                "http://blog.example.com:0/",
                "http://blog.example.com:65536/",
                "http://blog_x.example..com/",
                "mailto:someone@blog.example.com"
            })
    void refusesWhatIsNoPlainHttpUrl(String url) {
        assertThatExceptionOfType(BadUrl.class).isThrownBy(() -> Target.of(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://a.localhost/",
                "http://printer/",
                "http://db.internal/",
                "http://nas.local/",
                "http://router.home.arpa/",
                "http://hidden.onion/",
                "http://intranet./"
            })
    void knowsNamesOfInnerNetworks(String url) {
        assertThat(Target.of(URI.create(url)).isInnerName()).isTrue();
    }
}
