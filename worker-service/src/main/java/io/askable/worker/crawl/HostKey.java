package io.askable.worker.crawl;

import java.net.URI;
import java.util.Locale;

/** Names of polite lanes: one a host, with and without {@code www.} alike. */
final class HostKey {

    private HostKey() {}

    static String of(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        String plain = host.startsWith("www.") ? host.substring(4) : host;
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
