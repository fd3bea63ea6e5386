package io.askable.egress;

import io.askable.egress.EgressFailure.BadUrl;
import io.askable.egress.EgressFailure.RefusedAddress;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A URL taken apart once, so that what was checked is what is asked.
 *
 * @param host lower case, without brackets or a trailing dot
 * @param literal the address, when the host is one in its canonical form; other spellings are refused
 * @param path with the query, as sent
 */
record Target(URI uri, boolean tls, String host, int port, Optional<InetAddress> literal, String path) {

    private static final int MAX_LENGTH = 4_096;

    /** What some resolver takes for an IPv4 address: the last label is a decimal, octal or hexadecimal number. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final Set<String> INNER_DOMAINS =
            Set.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa", "onion", "test");

    static Target of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new BadUrl(uri, "Only http and https can be asked");
        }
        if (uri.getHost() == null || uri.toString().length() > MAX_LENGTH) {
            throw new BadUrl(uri, "The address has no host that could exist, or is too long");
        }
        if (uri.getRawUserInfo() != null) {
            throw new BadUrl(uri, "An address with user info is not asked");
        }
        boolean tls = scheme.equals("https");
        int port = uri.getPort() == -1 ? (tls ? 443 : 80) : uri.getPort();
        if (port < 1 || port > 65_535) {
            throw new BadUrl(uri, "The port must be a number from 1 to 65535");
        }
        String host = plainHost(uri.getHost().toLowerCase(Locale.ROOT));
        return new Target(uri, tls, host, port, literal(uri, host), path(uri));
    }

    /** A name that only means something inside some network. */
    boolean isInnerName() {
        int dot = host.lastIndexOf('.');
        return literal.isEmpty() && (dot < 0 || INNER_DOMAINS.contains(host.substring(dot + 1)));
    }

    /** {@code host:port}, as {@code askable.egress.allow-private} names it. */
    String hostAndPort() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    private static String plainHost(String host) {
        if (host.startsWith("[")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static Optional<InetAddress> literal(URI uri, String host) {
        if (host.indexOf(':') < 0 && !ENDS_IN_NUMBER.matcher(host).matches()) {
            return Optional.empty();
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        try {
            InetAddress address = bytes == null ? null : InetAddress.getByAddress(bytes);
            if (address == null || !NetUtil.toAddressString(address).equals(host)) {
                throw new RefusedAddress(uri, "An IP address is taken in its canonical form only");
            }
            return Optional.of(address);
        } catch (UnknownHostException e) {
            throw new BadUrl(uri, "The host is not an address");
        }
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
