package io.askable.egress;

import io.askable.egress.EgressFailure.BadRedirect;
import java.net.URI;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the target of a redirect. */
final class Location {

    /** What servers send unescaped although they may not; header bytes arrive as ISO-8859-1, one character each. */
    private static final Pattern UNESCAPED = Pattern.compile("[ \"<>^`{|}\\x80-\\xff]");

    private Location() {}

    static URI of(EgressResponse response) {
        URI from = response.uri();
        String location = response.headers()
                .firstValue("location")
                .orElseThrow(() -> new BadRedirect(from, from.getHost() + " redirects without saying where"));
        URI to = resolve(from, location);
        if (scheme(from).equals("https") && scheme(to).equals("http")) {
            throw new BadRedirect(to, from.getHost() + " redirects from https to http");
        }
        return to;
    }

    private static URI resolve(URI from, String location) {
        String escaped = UNESCAPED
                .matcher(location)
                .replaceAll(found -> "%"
                        + HexFormat.of().withUpperCase().toHexDigits((byte)
                                found.group().charAt(0)));
        try {
            return from.resolve(escaped);
        } catch (IllegalArgumentException e) {
            throw new BadRedirect(from, from.getHost() + " redirects to something that is not an address");
        }
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }
}
