package io.askable.api.limits;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Where a request comes from. A proxy appends the address it sees to {@code X-Forwarded-For}, so the list is read from its end, and
 * only as far as trusted proxies wrote it: what stands before, the caller may have made up.
 */
@ApplicationScoped
class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int HOUSEHOLD_BYTES = 8;

    private final List<IpSubnetFilterRule> trusted;

    @Inject
    ClientAddress(LimitsConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    /** Fails with {@link IllegalArgumentException} for what is neither an address nor a network. */
    ClientAddress(List<String> trustedProxies) {
        trusted = trustedProxies.stream().map(ClientAddress::rule).toList();
    }

    /** The address, or the /64 of an IPv6 one. */
    String of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        return of(peer == null ? "" : peer, request.headers().getAll(FORWARDED_FOR));
    }

    String of(String peer, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        String client = peer;
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client) && isAddress(hops.get(i)); i--) {
            client = hops.get(i);
        }
        return household(client);
    }

    private boolean isTrusted(String address) {
        return isAddress(address)
                && trusted.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(parse(address), 0)));
    }

    private static boolean isAddress(String text) {
        return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text);
    }

    private static String household(String address) {
        if (!isAddress(address) || !(parse(address) instanceof Inet6Address v6)) {
            return address;
        }
        byte[] bytes = Arrays.copyOf(Arrays.copyOf(v6.getAddress(), HOUSEHOLD_BYTES), v6.getAddress().length);
        return NetUtil.bytesToIpAddress(bytes) + "/64";
    }

    private static IpSubnetFilterRule rule(String entry) {
        String[] parts = entry.split("/", 2);
        try {
            InetAddress address = parse(parts[0]);
            int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE;
            return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "askable.limits.trusted-proxies: '" + entry
                            + "' is neither an address nor a network such as 10.0.0.0/8",
                    e);
        }
    }

    /** Never asks a name server. */
    private static InetAddress parse(String address) {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("Not an address: " + address);
        }
        try {
            return InetAddress.getByAddress(NetUtil.createByteArrayFromIpAddressString(address));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + address, e);
        }
    }
}
