package io.askable.worker.crawl;

import io.askable.testkit.site.StubSite;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Listeners on several loopback addresses and one port, which nobody may ever reach. */
final class Canaries implements AutoCloseable {

    private final List<StubSite> listeners = new ArrayList<>();

    /** Where this machine has no IPv6, there is no listener to reach on it either. */
    Canaries() {
        StubSite first = StubSite.on(address("127.0.0.1"), 0);
        listeners.add(first);
        for (String more : List.of("127.8.8.8", "::1")) {
            try {
                listeners.add(StubSite.on(address(more), first.port()));
            } catch (UncheckedIOException noSuchAddressHere) {
                continue;
            }
        }
    }

    int port() {
        return listeners.getFirst().port();
    }

    int hits() {
        return listeners.stream().mapToInt(StubSite::connections).sum();
    }

    @Override
    public void close() {
        listeners.forEach(StubSite::close);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
