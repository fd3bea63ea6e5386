package io.askable.api.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which {@code Host} and {@code Origin} headers are believed. A page that a stranger's name server points at this machine comes
 * with the stranger's name in both, so names beside loopback's must be listed. Our own browser extension is believed too: no page
 * can take its origin.
 */
record AllowedCallers(Set<String> hosts, Set<String> origins) {
    /** Follows from the {@code key} in the extension's manifest; one from a store has another and is listed. */
    private static final String EXTENSION = "chrome-extension://kkppkcobcmphpaggikhnbgnkpkkijcoj";

    static AllowedCallers of(SecurityConfig config) {
        return new AllowedCallers(
                config.allowedHosts().stream()
                        .flatMap(hosts -> hosts.stream())
                        .map(AllowedCallers::lower)
                        .collect(Collectors.toUnmodifiableSet()),
                config.corsOrigins().stream()
                        .flatMap(origins -> origins.stream())
                        .map(AllowedCallers::lower)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean allowsHost(String host) {
        return LoopbackNames.contains(host) || hosts.contains(lower(host));
    }

    boolean allowsOrigin(String origin) {
        return EXTENSION.equals(origin) || origins.contains(lower(origin)) || allowsHost(hostOf(origin));
    }

    private static String hostOf(String origin) {
        try {
            URI uri = new URI(origin);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return isWeb && uri.getHost() != null ? uri.getHost() : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
