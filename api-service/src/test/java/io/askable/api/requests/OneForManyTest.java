package io.askable.api.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneForManyTest {

    private final Vertx vertx = Vertx.vertx();
    private final List<UniEmitter<? super String>> questions = new ArrayList<>();
    private final Uni<String> shared = OneForMany.of(Uni.createFrom().emitter(questions::add));

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void asksOnceAndEachGoesOnInItsOwnContext() throws Exception {
        Context first = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        Context second = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        Future<Context> firstWentOnIn = askIn(first);
        Future<Context> secondWentOnIn = askIn(second);
        assertThat(questions).hasSize(1);
        questions.getFirst().complete("answer");
        assertThat(firstWentOnIn.get(10, TimeUnit.SECONDS)).isSameAs(first);
        assertThat(secondWentOnIn.get(10, TimeUnit.SECONDS)).isSameAs(second);
    }

    /** Returns once the context has asked. */
    private Future<Context> askIn(Context context) throws InterruptedException {
        CompletableFuture<Context> wentOn = new CompletableFuture<>();
        CountDownLatch asked = new CountDownLatch(1);
        context.runOnContext(ignored -> {
            shared.subscribe().with(answer -> wentOn.complete(Vertx.currentContext()));
            asked.countDown();
        });
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        return wentOn;
    }
}
