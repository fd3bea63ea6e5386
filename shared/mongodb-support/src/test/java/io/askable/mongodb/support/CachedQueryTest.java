package io.askable.mongodb.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachedQueryTest {

    private final List<UniEmitter<? super String>> questions = new ArrayList<>();
    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void asksOnceForAllWhoWait() {
        CachedQuery<String> recent = recent(Duration.ofHours(1));
        UniAssertSubscriber<String> first = ask(recent);
        UniAssertSubscriber<String> second = ask(recent);
        answer("7");
        first.assertCompleted().assertItem("7");
        second.assertCompleted().assertItem("7");
        ask(recent).assertItem("7");
        assertThat(questions).hasSize(1);
    }

    @Test
    void givesTheLastAnswerWhileTheNextIsOnItsWay() {
        CachedQuery<String> recent = recent(Duration.ofHours(1));
        ask(recent);
        answer("old");
        nanoTime.addAndGet(Duration.ofHours(1).toNanos());
        UniAssertSubscriber<String> first = ask(recent);
        first.assertNotTerminated();
        ask(recent).assertItem("old");
        assertThat(questions).hasSize(2);
        answer("new");
        first.assertItem("new");
        ask(recent).assertItem("new");
    }

    @Test
    void ofAgeZeroAllWaitForTheQuestionOnItsWay() {
        CachedQuery<String> recent = recent(Duration.ZERO);
        ask(recent);
        answer("old");
        UniAssertSubscriber<String> first = ask(recent);
        UniAssertSubscriber<String> second = ask(recent);
        assertThat(questions).hasSize(2);
        answer("new");
        first.assertItem("new");
        second.assertItem("new");
    }

    @Test
    void asksAgainAfterAFailure() {
        CachedQuery<String> recent = recent(Duration.ofHours(1));
        UniAssertSubscriber<String> first = ask(recent);
        questions.getLast().fail(new IllegalStateException("no server"));
        first.assertFailedWith(IllegalStateException.class);
        UniAssertSubscriber<String> second = ask(recent);
        answer("7");
        second.assertItem("7");
    }

    @Test
    void goesOnInTheContextOfEachWhoWaits() throws Exception {
        CachedQuery<String> recent = recent(Duration.ofHours(1));
        try (CallersContexts callers = new CallersContexts()) {
            callers.assertKept(Uni.createFrom().deferred(recent::get), () -> answer("7"));
        }
    }

    private CachedQuery<String> recent(Duration maxAge) {
        return new CachedQuery<>(answer -> maxAge, () -> Uni.createFrom().emitter(questions::add), nanoTime::get);
    }

    private void answer(String text) {
        questions.getLast().complete(text);
    }

    private static UniAssertSubscriber<String> ask(CachedQuery<String> recent) {
        return recent.get().subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
