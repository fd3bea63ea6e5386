package io.askable.egress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How far requests to untrusted hosts may go. */
@ConfigMapping(prefix = "askable.egress")
public interface EgressConfig {

    /** Ports that may be contacted. Each further port lets strangers knock on one more kind of server. */
    @WithDefault("80,443")
    Set<Integer> ports();

    /**
     * Entries {@code host:port} that may be contacted whatever their address and port, e.g. {@code localhost:8090}; default
     * none. For tests, the demo site and intranets: anyone who can name a URL can then reach that server. Logged at start.
     */
    Optional<Set<String>> allowPrivate();

    /** A page about this crawler and how to reach its operator, sent in the user agent. Set it to a page of your own. */
    @WithDefault("https://askable.io/bot")
    URI contactUrl();

    /** PEM file of the certificate authorities to trust instead of the JDK's; for intranets with an authority of their own. */
    Optional<Path> trustedCertificates();

    /** Longest wait for name look-up and connection, each. Longer holds a worker's slot longer for hosts that are gone. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** Longest wait for the answer's head, from the sending of the request. */
    @WithDefault("10s")
    Duration firstByteTimeout();

    /** Longest time of one exchange, from the look-up to the last byte. */
    @WithDefault("20s")
    Duration totalTimeout();

    /** Most bytes of a compressed body, as sent. Default 2 MiB. */
    @WithDefault("2097152")
    int maxCompressedBytes();

    /** Most bytes of a body after inflating, or as sent when not compressed. Default 8 MiB; each running crawl may hold as much. */
    @WithDefault("8388608")
    int maxInflatedBytes();

    /** The limits of one exchange where the caller asks for no others. */
    default FetchBudget budget() {
        return new FetchBudget(
                connectTimeout(), firstByteTimeout(), totalTimeout(), maxCompressedBytes(), maxInflatedBytes());
    }
}
