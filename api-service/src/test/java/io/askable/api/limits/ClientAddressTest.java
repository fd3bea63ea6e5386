package io.askable.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private final ClientAddress none = new ClientAddress(List.of());
    private final ClientAddress behindProxies = new ClientAddress(List.of("10.0.0.0/8", "192.0.2.7", "fd00::/8"));

    @Test
    void headerOfStrangersIsNotBelieved() {
        assertThat(none.of("203.0.113.5", List.of("198.51.100.1"))).isEqualTo("203.0.113.5");
        assertThat(behindProxies.of("203.0.113.5", List.of("198.51.100.1"))).isEqualTo("203.0.113.5");
    }

    @Test
    void trustedProxyTellsTheAddressItSaw() {
        assertThat(behindProxies.of("10.1.2.3", List.of("203.0.113.5"))).isEqualTo("203.0.113.5");
        assertThat(behindProxies.of("192.0.2.7", List.of("203.0.113.5"))).isEqualTo("203.0.113.5");
        assertThat(behindProxies.of("192.0.2.8", List.of("203.0.113.5"))).isEqualTo("192.0.2.8");
        assertThat(behindProxies.of("fd00::1", List.of("203.0.113.5"))).isEqualTo("203.0.113.5");
    }

    @Test
    void whatTheCallerPutBeforeIsNotBelieved() {
        assertThat(behindProxies.of("10.1.2.3", List.of("1.1.1.1, 203.0.113.5")))
                .isEqualTo("203.0.113.5");
        assertThat(behindProxies.of("10.1.2.3", List.of("1.1.1.1", "203.0.113.5, 10.9.9.9")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void whatIsNoAddressEndsTheTrail() {
        assertThat(behindProxies.of("10.1.2.3", List.of("203.0.113.5, unknown")))
                .isEqualTo("10.1.2.3");
        assertThat(behindProxies.of("10.1.2.3", List.of())).isEqualTo("10.1.2.3");
    }

    @Test
    void addressesOfOneHouseholdAreOne() {
        assertThat(none.of("2001:db8:1:2:3:4:5:6", List.of())).isEqualTo(none.of("2001:db8:1:2::1", List.of()));
        assertThat(none.of("2001:db8:1:3::1", List.of())).isNotEqualTo(none.of("2001:db8:1:2::1", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/99", "10.0.0", "/8", ""})
    void refusesWhatIsNoNetwork(String entry) {
        assertThatThrownBy(() -> new ClientAddress(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("askable.limits.trusted-proxies");
    }
}
