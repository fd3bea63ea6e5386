package io.askable.mongodb.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.askable.jobs.DatabaseUnavailable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

class GroupedUpdatesTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Server server = new Server();
    private GroupedUpdates updates = new GroupedUpdates(server, LONG);

    @Test
    void tellWhetherALoneOneMatched() {
        UniAssertSubscriber<Boolean> matched = update(1);
        server.answer(1);
        UniAssertSubscriber<Boolean> missed = update(2);
        server.answer(0);

        assertThat(server.sizes()).containsExactly(1, 1);
        matched.assertItem(true);
        missed.assertItem(false);
    }

    @Test
    void sendWhatCameMeanwhileTogetherAndTellAllThatAllMatched() {
        List<UniAssertSubscriber<Boolean>> answers = updates(4);

        server.answer(1);
        server.answer(3);

        assertThat(server.sizes()).containsExactly(1, 3);
        assertThat(answers).allSatisfy(answer -> answer.assertItem(true));
    }

    @Test
    void letAllLookWhenNotAllMatched() {
        List<UniAssertSubscriber<Boolean>> answers = updates(4);

        server.answer(1);
        server.answer(2);

        assertThat(answers.subList(1, 4)).allSatisfy(answer -> answer.assertItem(false));
    }

    @Test
    void sendNoMoreThan64InOneCommand() {
        List<UniAssertSubscriber<Boolean>> answers = updates(1 + 64 + 2);

        server.answer(1);
        server.answer(64);
        server.answer(2);

        assertThat(server.sizes()).containsExactly(1, 64, 2);
        assertThat(answers).allSatisfy(answer -> answer.assertItem(true));
    }

    @Test
    void leaveOutWhoeverWantsNoAnswerAnyMore() {
        List<UniAssertSubscriber<Boolean>> answers = updates(3);
        answers.get(1).cancel();

        server.answer(1);
        server.answer(1);

        assertThat(server.sizes()).containsExactly(1, 1);
        answers.get(2).assertItem(true);
    }

    @Test
    void doNotTryAloneForWhoeverWantsNoAnswerAnyMore() {
        List<UniAssertSubscriber<Boolean>> answers = updates(3);
        server.answer(1);
        answers.get(1).cancel();

        server.fail();
        server.answer(1);

        assertThat(server.sizes()).containsExactly(1, 2, 1);
        answers.get(2).assertItem(true);
    }

    @Test
    void failWhoeverWaitsTooLongAndNeverSendIt() {
        updates = new GroupedUpdates(server, Duration.ofMillis(20));
        List<UniAssertSubscriber<Boolean>> answers = updates(2);

        answers.forEach(answer -> answer.awaitFailure().assertFailedWith(DatabaseUnavailable.class));
        server.answer(1);

        assertThat(server.sizes()).containsExactly(1);
    }

    @Test
    void goOnInTheContextOfEachCaller() throws Exception {
        try (CallersContexts callers = new CallersContexts()) {
            callers.assertKept(updates.update(filter(1), Updates.inc("n", 1)), () -> {
                server.answer(1);
                server.answer(1);
            });
        }
    }

    private List<UniAssertSubscriber<Boolean>> updates(int count) {
        return IntStream.range(0, count).mapToObj(this::update).toList();
    }

    private UniAssertSubscriber<Boolean> update(int id) {
        return updates.update(filter(id), Updates.inc("n", 1)).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static Bson filter(int id) {
        return Filters.eq("_id", id);
    }

    /** Answers when it is told to, the oldest command first. */
    private static final class Server implements ForwardingDocuments {

        private final List<Integer> sizes = new ArrayList<>();
        private final List<UniEmitter<? super Long>> open = new ArrayList<>();

        /** Of the commands so far, in updates. */
        List<Integer> sizes() {
            return sizes;
        }

        void answer(long matched) {
            open.removeFirst().complete(matched);
        }

        void fail() {
            open.removeFirst().fail(new DatabaseUnavailable(new IOException("Scripted")));
        }

        @Override
        public Uni<Long> updateOne(Bson filter, Bson update, UpdateOptions options) {
            return command(1);
        }

        @Override
        public Uni<Long> updateEach(List<UpdateOneModel<Document>> group) {
            return command(group.size());
        }

        private Uni<Long> command(int size) {
            return Uni.createFrom().emitter(answer -> {
                sizes.add(size);
                open.add(answer);
            });
        }

        @Override
        public Documents server() {
            throw new UnsupportedOperationException("There is nothing behind it");
        }
    }
}
