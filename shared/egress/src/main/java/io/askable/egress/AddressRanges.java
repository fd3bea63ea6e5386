package io.askable.egress;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet.
 *
 * <p>An explicit table, because the predicates of {@link InetAddress} know neither carrier-grade NAT nor 0/8, 198.18/15, 240/4,
 * unique local, NAT64 or 6to4 addresses. For IPv6 only 2000::/3 is public, minus exceptions, so that whatever is added later
 * is refused until somebody thinks about it. Source: IANA special-purpose address registries (IPv4, IPv6).
 */
final class AddressRanges {

    private static final List<AddressRange> REFUSED_IPV4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT, holds Alibaba's metadata service
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // Azure's platform services
            "169.254.0.0/16", // link-local, holds most clouds' metadata service
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments, holds Oracle's metadata service
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    private static final AddressRange GLOBAL_UNICAST_IPV6 = AddressRange.of("2000::/3");

    private static final List<AddressRange> REFUSED_IPV6 = ranges(
            "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarks
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4 hides an IPv4 address
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    private AddressRanges() {}

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet6Address
                ? GLOBAL_UNICAST_IPV6.holds(address) && REFUSED_IPV6.stream().noneMatch(range -> range.holds(address))
                : REFUSED_IPV4.stream().noneMatch(range -> range.holds(address));
    }

    private static List<AddressRange> ranges(String... ranges) {
        return Stream.of(ranges).map(AddressRange::of).toList();
    }
}
