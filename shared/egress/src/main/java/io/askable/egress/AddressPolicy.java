package io.askable.egress;

import io.askable.egress.EgressFailure.RefusedAddress;
import io.askable.egress.EgressFailure.UnknownHost;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Decides which addresses a target may be dialled at; every one of a name's addresses must be public, or none is. */
final class AddressPolicy {

    private final Set<Integer> ports;
    private final Set<String> allowed;
    private final NameResolver resolver;

    AddressPolicy(Set<Integer> ports, Set<String> allowed, NameResolver resolver) {
        for (String entry : allowed) {
            if (!entry.matches("[a-z0-9._-]+:\\d{1,5}|\\[[0-9a-f:]+]:\\d{1,5}")) {
                throw new IllegalArgumentException(
                        "askable.egress.allow-private takes entries like localhost:8090, not " + entry);
            }
        }
        this.ports = Set.copyOf(ports);
        this.allowed = new TreeSet<>(allowed);
        this.resolver = resolver;
    }

    /** Refuses what needs no look-up to be refused. */
    void requireAllowed(Target target) {
        if (isAllowedWhatever(target)) {
            return;
        }
        if (!ports.contains(target.port())) {
            throw new RefusedAddress(target.uri(), "Port " + target.port() + " is not one that may be asked");
        }
        if (target.isInnerName()) {
            throw notPublic(target);
        }
    }

    /** Looks the name up, once, and blocks for as long as that takes. Never empty. */
    List<InetAddress> addresses(Target target) {
        List<InetAddress> addresses = target.literal().map(List::of).orElseGet(() -> resolve(target));
        if (!isAllowedWhatever(target) && !addresses.stream().allMatch(AddressPolicy::isForeignAndPublic)) {
            throw notPublic(target);
        }
        return addresses;
    }

    private boolean isAllowedWhatever(Target target) {
        return allowed.contains(target.hostAndPort());
    }

    private List<InetAddress> resolve(Target target) {
        try {
            List<InetAddress> addresses = List.copyOf(resolver.resolve(target.host()));
            if (addresses.isEmpty()) {
                throw new UnknownHost(target.uri());
            }
            return addresses;
        } catch (UnknownHostException e) {
            throw new UnknownHost(target.uri());
        }
    }

    private static boolean isForeignAndPublic(InetAddress address) {
        try {
            return AddressRanges.isPublic(address) && NetworkInterface.getByInetAddress(address) == null;
        } catch (SocketException e) {
            return false;
        }
    }

    private static RefusedAddress notPublic(Target target) {
        return new RefusedAddress(target.uri(), target.host() + " is not a public address");
    }
}
