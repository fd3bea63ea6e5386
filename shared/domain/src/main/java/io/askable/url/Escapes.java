package io.askable.url;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent escapes as browsers write them. */
final class Escapes {

    /** Printable ASCII that {@link java.net.URI} refuses and browsers escape. */
    private static final String ILLEGAL = "\"<>^`{|}";

    /** Legal around an IPv6 address only. */
    private static final String BRACKETS = "[]";

    private Escapes() {}

    /** Escapes what a URI may not hold; a percent sign that starts no escape becomes {@code %25}. */
    static String escapeIllegal(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int authorityEnd = authorityEnd(text);
        text.codePoints().forEach(c -> {
            boolean inAuthority = escaped.length() < authorityEnd;
            if (ILLEGAL.indexOf(c) >= 0 || !inAuthority && (c > 0x7e || BRACKETS.indexOf(c) >= 0)) {
                appendEscape(escaped, Character.toString(c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    /** {@code %6c} in a host's name is an l. Bytes that are not UTF-8 stay as they are and fail the check that follows. */
    static String unescape(String host) {
        if (host.indexOf('%') < 0) {
            return host;
        }
        byte[] bytes = new byte[host.length() * 4];
        int n = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == '%' && i + 2 < host.length() && isHex(host, i)) {
                bytes[n++] = (byte) HexFormat.fromHexDigits(host, i + 1, i + 3);
                i += 2;
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    bytes[n++] = b;
                }
            }
        }
        return new String(bytes, 0, n, StandardCharsets.UTF_8);
    }

    private static boolean isHex(String text, int percent) {
        return HexFormat.isHexDigit(text.charAt(percent + 1)) && HexFormat.isHexDigit(text.charAt(percent + 2));
    }

    private static void appendEscape(StringBuilder into, String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            into.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
    }

    private static int authorityEnd(String text) {
        int start = text.indexOf("://");
        if (start < 0) {
            return 0;
        }
        int end = start + 3;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
