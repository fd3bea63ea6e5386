package io.askable.url;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percent escapes as browsers write them. */
final class Escapes {

    private static final Pattern PARTS = Pattern.compile("([^:/?#]+://[^/?#]*)?(.*)", Pattern.DOTALL);

    /** Printable ASCII that {@link java.net.URI} refuses and browsers escape. */
    private static final Pattern ILLEGAL = Pattern.compile("[\"<>^`{|}]");

    /** After the authority, where letters of other scripts and an IPv6 address's brackets have no place either. */
    private static final Pattern ILLEGAL_AFTER_AUTHORITY = Pattern.compile("[\"<>^`{|}\\[\\]]|[^\\x00-\\x7e]");

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Escapes() {}

    /** Escapes what a URI may not hold; a percent sign that starts no escape becomes {@code %25}. */
    static String escapeIllegal(String text) {
        Matcher parts = PARTS.matcher(LONE_PERCENT.matcher(text).replaceAll("%25"));
        if (!parts.matches()) {
            throw new IllegalStateException("Any text has these parts");
        }
        String authority = parts.group(1) == null ? "" : parts.group(1);
        return escape(ILLEGAL, authority) + escape(ILLEGAL_AFTER_AUTHORITY, parts.group(2));
    }

    /** {@code %6c} in a host's name is an l. Bytes that are not UTF-8 become U+FFFD and fail the check that follows. */
    static String unescape(String host) {
        return URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String escape(Pattern illegal, String text) {
        return illegal.matcher(text).replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
    }
}
