package io.askable.worker.whole;

import io.askable.testkit.mongodb.TestServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.UUID;

/** A database of the worker's own, and a loopback port where the test may open a site. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    static final String SITE_PORT = "test.site-port";

    private final String database = "test_" + UUID.randomUUID().toString().substring(0, 8);

    @Override
    public Map<String, String> start() {
        String sitePort = Integer.toString(freePort());
        return Map.of(
                "askable.mongodb.url",
                TestServer.url(),
                "askable.mongodb.database",
                database,
                "askable.egress.allow-private",
                "127.0.0.1:" + sitePort,
                "askable.crawl.min-delay",
                "1ms",
                SITE_PORT,
                sitePort);
    }

    @Override
    public void stop() {
        TestServer.drop(database);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
