package io.askable.api.keys;

import io.askable.sites.Publisher;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** From which pages a publishable key may call: its publisher's own, and listed ones. */
final class Origins {
    private final List<String> listed;

    /** @param listed allowed for every key */
    Origins(List<String> listed) {
        this.listed = listed;
    }

    boolean allows(Publisher publisher, String origin) {
        return isOwn(publisher, origin)
                || contains(publisher.config().allowedOrigins(), origin)
                || contains(listed, origin);
    }

    private static boolean isOwn(Publisher publisher, String origin) {
        try {
            URI uri = new URI(origin);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return isWeb
                    && uri.getHost() != null
                    && publisher.covers(uri.getHost().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean contains(List<String> origins, String origin) {
        return origins.stream().anyMatch(origin::equalsIgnoreCase);
    }
}
