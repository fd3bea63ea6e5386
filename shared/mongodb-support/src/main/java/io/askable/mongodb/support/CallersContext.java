package io.askable.mongodb.support;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Brings answers back to where they were asked for. The driver answers on threads of its own, and an answer for many comes in
 * the context of whoever asked first: to go on there would be to go on as somebody else's request.
 */
public final class CallersContext {

    private CallersContext() {}

    /** The same answer, on the Vert.x context that subscribes; where there is none, wherever the answer comes. */
    public static <T> Uni<T> resume(Uni<T> answer) {
        return Uni.createFrom().deferred(() -> {
            Context context = Vertx.currentContext();
            return context == null ? answer : answer.emitOn(MutinyHelper.executor(context));
        });
    }
}
