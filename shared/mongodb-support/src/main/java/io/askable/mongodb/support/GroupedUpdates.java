package io.askable.mongodb.support;

import com.mongodb.client.model.UpdateOneModel;
import io.askable.jobs.DatabaseUnavailable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Conditional updates of single documents, of which those that come while others are on their way go in one command after them:
 * a worker with many slots ends its runs at about the same time. Nobody waits for company.
 */
public final class GroupedUpdates {

    private static final int AT_ONCE = 64;

    private final Documents documents;
    private final Duration patience;
    private final Queue<Pending> waiting = new ArrayDeque<>();
    private boolean isUnderWay;

    public GroupedUpdates(Documents documents) {
        this(documents, DriverDocuments.PATIENCE);
    }

    /** @param patience until whoever waits fails with {@link DatabaseUnavailable}; what was not sent by then never is */
    public GroupedUpdates(Documents documents, Duration patience) {
        this.documents = documents;
        this.patience = patience;
    }

    /** @return whether the filter is known to have matched; false: it is to be looked up */
    public Uni<Boolean> update(Bson filter, Bson update) {
        Uni<Boolean> answer =
                Uni.createFrom().emitter(emitter -> enter(new Pending(filter, update, emitter, new AtomicBoolean())));
        return CallersContext.resume(answer.ifNoItem()
                .after(patience)
                .failWith(() -> new DatabaseUnavailable(new TimeoutException("Others were before it"))));
    }

    private void enter(Pending update) {
        update.answer().onTermination(() -> leave(update));
        if (add(update)) {
            sendNext();
        }
    }

    private synchronized void leave(Pending update) {
        update.isOver().set(true);
        waiting.remove(update);
    }

    /** @return whether it has to be sent: after what is on its way, that is done anyhow */
    private synchronized boolean add(Pending update) {
        waiting.add(update);
        boolean wasUnderWay = isUnderWay;
        isUnderWay = true;
        return !wasUnderWay;
    }

    private synchronized List<Pending> next() {
        List<Pending> group = new ArrayList<>();
        while (group.size() < AT_ONCE && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        isUnderWay = !group.isEmpty();
        return group;
    }

    private void sendNext() {
        List<Pending> group = next();
        if (!group.isEmpty()) {
            Uni<Void> sent = group.size() == 1 ? sendAlone(group.getFirst()) : send(group);
            sent.subscribe().with(done -> sendNext(), failure -> sendNext());
        }
    }

    /** What one of them fails with, e.g. a document that grows too large, is no other's failure: each is tried alone then. */
    private Uni<Void> send(List<Pending> group) {
        List<UpdateOneModel<Document>> updates = group.stream()
                .map(each -> new UpdateOneModel<Document>(each.filter(), each.update()))
                .toList();
        return Uni.createFrom()
                .deferred(() -> documents.updateEach(updates))
                .invoke(matched -> group.forEach(each -> each.answer().complete(matched == group.size())))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(() -> sendEachAlone(group));
    }

    private Uni<Void> sendEachAlone(List<Pending> group) {
        List<Uni<Void>> left = group.stream()
                .filter(each -> !each.isOver().get())
                .map(this::sendAlone)
                .toList();
        return left.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(left).andCollectFailures().replaceWithVoid();
    }

    private Uni<Void> sendAlone(Pending one) {
        return Uni.createFrom()
                .deferred(() -> documents.updateOne(one.filter(), one.update()))
                .invoke(matched -> one.answer().complete(matched == 1))
                .onFailure()
                .invoke(one.answer()::fail)
                .replaceWithVoid();
    }

    /** @param isOver whether its caller has an answer, or wants none any more */
    private record Pending(Bson filter, Bson update, UniEmitter<? super Boolean> answer, AtomicBoolean isOver) {}
}
