package io.askable.url;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A post's address in its one normal form, so that two ways to write it are one post.
 *
 * <p>No scheme means {@code https}; the host is lower case, an A-label where it was international, without a leading
 * {@code www.}; default ports, fragments and tracking parameters are dropped, trailing slashes too except the root's; the
 * path's case and every other parameter are kept, and {@code http} stays {@code http}. Normalising twice changes nothing.
 *
 * <p>Whether the host may be contacted is not decided here but where the socket is opened.
 */
public final class BlogUrl {

    /** Longest address taken, in characters, before and after normalising. */
    public static final int MAX_LENGTH = 2_048;

    private static final Set<String> TRACKING_PARAMETERS =
            Set.of("gclid", "fbclid", "mc_cid", "mc_eid", "igshid", "ref_src");
    private static final String TRACKING_PREFIX = "utm_";
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(.*)$");
    private static final Pattern PORT_AND_PATH = Pattern.compile("^\\d{1,5}([/?#].*)?$");
    private static final Pattern HOST_LABELS =
            Pattern.compile("(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

    /** Letters that {@link IDN}, after IDNA 2003, replaces by others, and browsers, after IDNA 2008, keep: two hosts. */
    private static final String READ_DIFFERENTLY = "\u00df\u1e9e\u03c2";

    private final String value;
    private final String host;

    private BlogUrl(String value, String host) {
        this.value = value;
        this.host = host;
    }

    /**
     * The normal form of {@code text}. Fails with {@link InvalidBlogUrl} for another scheme than http and https, user info,
     * control characters, white space inside, a missing or impossible host or port, or more than {@value #MAX_LENGTH} characters.
     */
    public static BlogUrl of(String text) {
        String trimmed = text.strip();
        refuseUnsafeText(trimmed);
        URI uri = parse(withScheme(trimmed));
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new InvalidBlogUrl("Only http and https addresses can be processed, not " + scheme);
        }
        Authority authority = Authority.of(uri.getRawAuthority());
        String value = scheme + "://" + authority.host() + port(scheme, authority.port()) + path(uri) + query(uri);
        if (value.length() > MAX_LENGTH) {
            throw tooLong();
        }
        return new BlogUrl(value, authority.host());
    }

    /** The whole address in normal form. */
    public String value() {
        return value;
    }

    /** The host in normal form: lower case, A-label, without {@code www.}; an IPv6 address with its brackets. */
    public String host() {
        return host;
    }

    public URI toUri() {
        return URI.create(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlogUrl that && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private static void refuseUnsafeText(String text) {
        if (text.isEmpty()) {
            throw new InvalidBlogUrl("The address is empty; give a post's http or https address");
        }
        if (text.length() > MAX_LENGTH) {
            throw tooLong();
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            throw new InvalidBlogUrl("The address holds control or invisible characters");
        }
        if (text.chars().anyMatch(c -> c == '\\' || Character.isSpaceChar(c))) {
            throw new InvalidBlogUrl("The address holds a space or a backslash; encode them as %20 or %5C");
        }
    }

    private static InvalidBlogUrl tooLong() {
        return new InvalidBlogUrl("The address is longer than " + MAX_LENGTH + " characters");
    }

    /** {@code host:8080/path} has a port, not a scheme. */
    private static String withScheme(String text) {
        if (text.startsWith("//")) {
            return "https:" + text;
        }
        var scheme = SCHEME.matcher(text);
        if (!scheme.matches() || PORT_AND_PATH.matcher(scheme.group(2)).matches()) {
            return "https://" + text;
        }
        return text;
    }

    private static URI parse(String text) {
        try {
            return new URI(Escapes.escapeIllegal(text));
        } catch (URISyntaxException e) {
            throw new InvalidBlogUrl("This is not an address: " + e.getReason());
        }
    }

    private static String port(String scheme, int port) {
        boolean isDefault = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return isDefault ? "" : ":" + port;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : path.substring(0, end);
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        String kept = Arrays.stream(uri.getRawQuery().split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith(TRACKING_PREFIX) || TRACKING_PARAMETERS.contains(name);
    }

    /** Host and port, split by hand because {@link URI} gives no host for international names. */
    private record Authority(String host, int port) {

        static Authority of(String authority) {
            if (authority == null || authority.isEmpty()) {
                throw new InvalidBlogUrl("The address has no host");
            }
            if (authority.contains("@")) {
                throw new InvalidBlogUrl("An address with user info is not taken");
            }
            int colon = authority.lastIndexOf(':');
            boolean hasPort = colon > authority.lastIndexOf(']');
            String host = hasPort ? authority.substring(0, colon) : authority;
            return new Authority(normalHost(host), hasPort ? port(authority.substring(colon + 1)) : -1);
        }

        private static int port(String digits) {
            if (digits.isEmpty()) {
                return -1;
            }
            if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 65_535) {
                throw new InvalidBlogUrl("The port must be a number from 1 to 65535");
            }
            return Integer.parseInt(digits);
        }

        private static String normalHost(String text) {
            if (text.startsWith("[")) {
                return bracketed(text);
            }
            String host = toAscii(Escapes.unescape(text)).toLowerCase(Locale.ROOT);
            host = withoutWww(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
            if (!HOST_LABELS.matcher(host).matches()) {
                throw new InvalidBlogUrl("The address has no host that could exist");
            }
            return host;
        }

        /** Repeated, so that normalising twice changes nothing. A bare {@code www.com} keeps its name. */
        private static String withoutWww(String host) {
            String rest = host;
            while (rest.startsWith("www.") && rest.indexOf('.', 4) > 0) {
                rest = rest.substring(4);
            }
            return rest;
        }

        private static String bracketed(String text) {
            if (!text.matches("\\[[0-9A-Fa-f:.]{2,45}]")) {
                throw new InvalidBlogUrl("The address has no host that could exist");
            }
            return text.toLowerCase(Locale.ROOT);
        }

        private static String toAscii(String host) {
            if (host.chars().anyMatch(c -> READ_DIFFERENTLY.indexOf(c) >= 0)) {
                throw new InvalidBlogUrl(
                        "Write the host's international name as an A-label (xn--…): it is read in two ways");
            }
            try {
                return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            } catch (IllegalArgumentException e) {
                throw new InvalidBlogUrl("The host's name is not a valid international name");
            }
        }
    }
}
