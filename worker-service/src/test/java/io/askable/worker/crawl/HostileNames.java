package io.askable.worker.crawl;

import io.askable.egress.NameResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A name server in an attacker's hands: every name is this machine, alone, mixed with a public address, as IPv6, or only from
 * the second look-up on. The public address is global unicast that nobody was given, so it leads nowhere.
 */
final class HostileNames implements NameResolver {

    private static final String NOWHERE = "2d00::1";

    private final AtomicInteger rebindings = new AtomicInteger();

    @Override
    public List<InetAddress> resolve(String name) throws UnknownHostException {
        return switch (name) {
            case "mixed.example.com" -> addresses(NOWHERE, "127.0.0.1");
            case "sixth.example.com" -> addresses("::1");
            case "mapped.example.com" -> addresses("::ffff:127.0.0.1");
            case "rebind.example.com" ->
                rebindings.getAndIncrement() % 2 == 0 ? addresses(NOWHERE) : addresses("127.0.0.1");
            default -> addresses("127.0.0.1");
        };
    }

    private static List<InetAddress> addresses(String... literals) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>();
        for (String literal : literals) {
            addresses.add(InetAddress.getByName(literal));
        }
        return addresses;
    }
}
