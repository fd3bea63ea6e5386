package io.askable.benchmarks.chaos;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.function.Supplier;

/** One connection through the proxy. What was dropped is missing for ever: nothing that comes later in its direction passes. */
final class Link {

    private final NetSocket process;
    private final NetSocket database;
    private final Supplier<Disturbance> present;
    private final Direction requests;
    private final Direction replies;

    Link(Vertx vertx, NetSocket process, NetSocket database, Supplier<Disturbance> present) {
        this.process = process;
        this.database = database;
        this.present = present;
        this.requests = new Direction(vertx, database);
        this.replies = new Direction(vertx, process);
    }

    void open(Runnable onEnd) {
        process.closeHandler(ended -> {
            onEnd.run();
            database.close();
        });
        database.closeHandler(ended -> process.close());
        process.exceptionHandler(reset -> process.close());
        database.exceptionHandler(reset -> database.close());
        process.handler(bytes -> requests.carry(bytes, present.get().dropsRequests()));
        database.handler(bytes -> replies.carry(bytes, present.get().dropsReplies()));
        process.resume();
    }

    boolean isBroken() {
        return requests.isBroken || replies.isBroken;
    }

    void close() {
        process.close();
        database.close();
    }

    /** Bytes keep their order whatever their delay. */
    private final class Direction {

        private final Vertx vertx;
        private final NetSocket to;
        private Future<Void> before = Future.succeededFuture();
        private volatile boolean isBroken;

        Direction(Vertx vertx, NetSocket to) {
            this.vertx = vertx;
            this.to = to;
        }

        void carry(Buffer bytes, boolean dropped) {
            isBroken |= dropped;
            if (!isBroken) {
                Future<Void> due = due(present.get().delay().toMillis());
                before = before.compose(carried -> due).compose(now -> to.write(bytes));
            }
        }

        private Future<Void> due(long delayMillis) {
            if (delayMillis == 0) {
                return Future.succeededFuture();
            }
            Promise<Void> due = Promise.promise();
            vertx.setTimer(delayMillis, timer -> due.complete());
            return due.future();
        }
    }
}
