package io.askable.api.requests;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** One question asked for many requests. */
public final class OneForMany {

    private OneForMany() {}

    /**
     * Asks at the first subscription and gives everybody that answer, or that failure, each on a context of their own: whoever
     * went on where the first asked would go on as the first one's request, with its caller and its span.
     */
    public static <T> Uni<T> of(Uni<T> question) {
        Uni<T> answer = question.memoize().indefinitely();
        return Uni.createFrom().deferred(() -> {
            Context own = Vertx.currentContext();
            return own == null ? answer : answer.emitOn(MutinyHelper.executor(own));
        });
    }
}
