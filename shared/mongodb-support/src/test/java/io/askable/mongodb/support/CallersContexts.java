package io.askable.mongodb.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two callers, each in a context of its own, who ask for the same thing. */
public final class CallersContexts implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Context first = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    private final Context second = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());

    /** Both ask, then they are answered; each must go on in its own context. */
    public void assertKept(Uni<?> question, Runnable answer) throws Exception {
        Future<Context> firstWentOnIn = wentOnIn(question, first);
        Future<Context> secondWentOnIn = wentOnIn(question, second);
        answer.run();
        assertThat(firstWentOnIn.get(10, TimeUnit.SECONDS)).isSameAs(first);
        assertThat(secondWentOnIn.get(10, TimeUnit.SECONDS)).isSameAs(second);
    }

    @Override
    public void close() {
        vertx.close();
    }

    /** Returns once the context has asked. */
    private static Future<Context> wentOnIn(Uni<?> question, Context context) throws Exception {
        CompletableFuture<Context> wentOn = new CompletableFuture<>();
        CountDownLatch asked = new CountDownLatch(1);
        context.runOnContext(ignored -> {
            question.subscribe().with(item -> wentOn.complete(Vertx.currentContext()));
            asked.countDown();
        });
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        return wentOn;
    }
}
