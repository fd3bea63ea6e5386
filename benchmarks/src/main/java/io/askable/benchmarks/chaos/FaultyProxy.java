package io.askable.benchmarks.chaos;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between one process and the database, on a loopback port of its own, and breaks their connections when told. A closed
 * connection ends with a reset, as after a crash; a half-open one never ends: it stays silent until its process gives it up, and
 * the database is not told even then. For documents of a database: it does not slow a sender down.
 */
final class FaultyProxy implements AutoCloseable {

    private final Vertx vertx;
    private final SocketAddress database;
    private final NetServer server;
    private final NetClient client;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Disturbance present = Disturbance.NONE;

    private FaultyProxy(Vertx vertx, SocketAddress database) {
        this.vertx = vertx;
        this.database = database;
        this.server = vertx.createNetServer(
                new NetServerOptions().setHost("127.0.0.1").setPort(0).setSoLinger(0));
        this.client = vertx.createNetClient(new NetClientOptions().setSoLinger(0));
    }

    static FaultyProxy open(Vertx vertx, SocketAddress database) {
        FaultyProxy proxy = new FaultyProxy(vertx, database);
        proxy.server
                .connectHandler(proxy::connect)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return proxy;
    }

    int port() {
        return server.actualPort();
    }

    /** @return how many connections were there to be closed; silent ones are not, for no reset would arrive */
    int cut() {
        List<Link> hit = heard();
        hit.forEach(Link::close);
        return hit.size();
    }

    /**
     * From now on, in place of any disturbance before, which ends as by {@link #end}.
     *
     * @return how many connections it meets; new ones meet it too
     */
    int begin(Disturbance disturbance) {
        closeBroken();
        present = disturbance;
        List<Link> met = heard();
        if (disturbance.isSilence()) {
            met.forEach(Link::fallSilent);
        }
        return met.size();
    }

    /**
     * Bytes pass again, but through connections that fell silent. Any other that lost some is closed. Nothing happens if another
     * disturbance came in between.
     */
    void end(Disturbance disturbance) {
        if (present == disturbance) {
            present = Disturbance.NONE;
            closeBroken();
        }
    }

    void endAny() {
        end(present);
    }

    /** How many connections lost bytes and are still there. */
    long broken() {
        return links.stream().filter(Link::isBroken).count();
    }

    private void closeBroken() {
        heard().stream().filter(Link::isBroken).forEach(Link::close);
    }

    private List<Link> heard() {
        return links.stream().filter(link -> !link.isSilent()).toList();
    }

    private void connect(NetSocket process) {
        process.pause();
        client.connect(database)
                .onSuccess(reached -> {
                    Link link = new Link(vertx, process, reached, () -> present);
                    links.add(link);
                    link.open(() -> links.remove(link));
                    if (present.isSilence()) {
                        link.fallSilent();
                    }
                })
                .onFailure(refused -> process.close());
    }

    @Override
    public void close() {
        links.forEach(Link::close);
        server.close().toCompletionStage().toCompletableFuture().join();
        client.close().toCompletionStage().toCompletableFuture().join();
    }
}
