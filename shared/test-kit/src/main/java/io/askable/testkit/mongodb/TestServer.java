package io.askable.testkit.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.smallrye.mutiny.Multi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import mutiny.zero.flow.adapters.AdaptersToFlow;

/**
 * The server that integration tests talk to: the one that {@code TEST_MONGODB_URL} names, else an embedded one in memory on a
 * free loopback port, started once for the whole test process.
 */
public final class TestServer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private TestServer() {}

    /** A connection string without a database. */
    public static String url() {
        return external().orElseGet(() -> Embedded.URL);
    }

    /** Where it listens; of several servers the first. */
    public static ServerAddress address() {
        return new ServerAddress(new ConnectionString(url()).getHosts().getFirst());
    }

    /** As {@link #url}, by another way to the same server, e.g. one that can be cut: a loopback port. */
    public static String urlBy(int port) {
        return urlBy(port, new ConnectionString(url()));
    }

    static String urlBy(int port, ConnectionString server) {
        boolean isEncrypted = Boolean.TRUE.equals(server.getSslEnabled());
        String way = "127.0.0.1:" + port + "/?directConnection=true"
                + (isEncrypted ? "&tls=true&tlsAllowInvalidHostnames=true" : "");
        return Optional.ofNullable(server.getCredential())
                .map(user -> "mongodb://" + encoded(user.getUserName()) + ":"
                        + encoded(String.valueOf(user.getPassword())) + "@" + way + "&authSource=" + user.getSource())
                .orElse("mongodb://" + way);
    }

    /** Deletes what a service under test has stored; a server that outlives the tests would keep it. */
    public static void drop(String database) {
        try (MongoClient client = MongoClients.create(url())) {
            Multi.createFrom()
                    .publisher(AdaptersToFlow.publisher(
                            client.getDatabase(database).drop()))
                    .collect()
                    .last()
                    .await()
                    .atMost(PATIENCE);
        }
    }

    /** Whether the embedded server answers, which forgives much and keeps no time of its own. */
    public static boolean isEmbedded() {
        return external().isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
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
