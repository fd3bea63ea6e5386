package io.askable.testkit.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;

/**
 * The server that integration tests talk to: the one that {@code TEST_MONGODB_URL} names, else an embedded one in memory on a
 * free loopback port, started once for the whole test process.
 */
public final class TestServer {

    private TestServer() {}

    /** A connection string without a database. */
    public static String url() {
        return external().orElseGet(() -> Embedded.URL);
    }

    /** Whether the embedded server answers, which forgives much and keeps no time of its own. */
    public static boolean isEmbedded() {
        return external().isEmpty();
    }

    private static Optional<String> external() {
        return Optional.ofNullable(System.getenv("TEST_MONGODB_URL")).filter(url -> !url.isBlank());
    }

    /** Started when first asked for, stopped with the process. */
    private static final class Embedded {

        static final String URL = start();

        private static String start() {
            MongoServer server = new MongoServer(new MemoryBackend());
            String url = server.bindAndGetConnectionString();
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
            return url;
        }
    }
}
