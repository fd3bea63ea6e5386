package io.askable.benchmarks.chaos;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.function.Supplier;

/**
 * One connection through the proxy. What was dropped is missing for ever: nothing that comes later in its direction passes. One
 * that fell silent tells neither end anything any more, not even that the other has gone.
 */
final class Link {

    private final NetSocket process;
    private final NetSocket database;
    private final Supplier<Disturbance> present;
    private final Direction requests;
    private final Direction replies;
    private volatile boolean isSilent;

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
            if (!isSilent) {
                database.close();
            }
        });
        database.closeHandler(ended -> {
            if (!isSilent) {
                process.close();
            }
        });
        process.exceptionHandler(reset -> process.close());
        database.exceptionHandler(reset -> database.close());
        process.handler(bytes -> requests.carry(bytes, present.get().dropsRequests()));
        database.handler(bytes -> replies.carry(bytes, present.get().dropsReplies()));
        process.resume();
    }

    /** For good: neither bytes nor an end pass from now on, until one end gives up by itself. */
    void fallSilent() {
        isSilent = true;
        requests.isBroken = true;
        replies.isBroken = true;
    }

    boolean isSilent() {
        return isSilent;
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
