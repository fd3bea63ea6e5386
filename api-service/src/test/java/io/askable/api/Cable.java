package io.askable.api;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the service reaches its database through, so that a test can cut it. */
public final class Cable {
    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
    private final String host;
    private final int port;
    private volatile boolean isCut;
    private int localPort;

    Cable(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** @return the local port that leads to the database */
    int connect() {
        NetServer server = vertx.createNetServer().connectHandler(this::join);
        localPort = await(server.listen(0, "127.0.0.1")).actualPort();
        return localPort;
    }

    /** Every connection breaks, and new ones do too, as when the other machine is gone. */
    public void cut() {
        isCut = true;
        open.forEach(NetSocket::close);
    }

    public void mend() {
        isCut = false;
    }

    void close() {
        await(vertx.close());
    }

    private void join(NetSocket near) {
        if (isCut) {
            near.close();
            return;
        }
        near.pause();
        client.connect(port, host).onFailure(failure -> near.close()).onSuccess(far -> {
            open.add(near);
            near.closeHandler(gone -> {
                open.remove(near);
                far.close();
            });
            far.closeHandler(gone -> near.close());
            near.pipeTo(far);
            far.pipeTo(near);
        });
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
