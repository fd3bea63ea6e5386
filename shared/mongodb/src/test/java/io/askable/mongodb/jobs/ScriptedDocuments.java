package io.askable.mongodb.jobs;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.Find;
import io.askable.mongodb.support.ForwardingDocuments;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A collection that does what a script says to the next call of a kind: something happens before it reaches the server, its
 * request is lost, or its reply. Each line of the script serves once; without one the call passes.
 */
final class ScriptedDocuments implements ForwardingDocuments {

    enum Call {
        INSERT,
        UPDATE,
        UPDATE_EACH,
        FIND_AND_UPDATE,
        FIND,
        DELETE
    }

    private final Documents server;
    private final Map<Call, Deque<Line>> script = new EnumMap<>(Call.class);

    ScriptedDocuments(Documents server) {
        this.server = server;
    }

    @Override
    public Documents server() {
        return server;
    }

    /** The other side of the race moves first, although the call was made already. */
    ScriptedDocuments before(Call call, Supplier<Uni<?>> other) {
        return add(call, new Line() {
            @Override
            public <T> Uni<T> play(Uni<T> request) {
                return Uni.createFrom().deferred(other::get).chain(() -> request);
            }
        });
    }

    /** The server does it, nobody hears of it. */
    ScriptedDocuments loseReplyOf(Call call) {
        return add(call, new Line() {
            @Override
            public <T> Uni<T> play(Uni<T> request) {
                return request.chain(() -> unavailable());
            }
        });
    }

    /** The server never hears of it. */
    ScriptedDocuments loseRequestOf(Call call) {
        return add(call, new Line() {
            @Override
            public <T> Uni<T> play(Uni<T> request) {
                return unavailable();
            }
        });
    }

    /** The next call of this kind is left alone. */
    ScriptedDocuments letPass(Call call) {
        return add(call, new Line() {
            @Override
            public <T> Uni<T> play(Uni<T> request) {
                return request;
            }
        });
    }

    /** Whether everything in the script has happened. */
    boolean isPlayed() {
        return script.values().stream().allMatch(Deque::isEmpty);
    }

    private ScriptedDocuments add(Call call, Line line) {
        script.computeIfAbsent(call, same -> new ArrayDeque<>()).add(line);
        return this;
    }

    private <T> Uni<T> play(Call call, Uni<T> request) {
        return Uni.createFrom().deferred(() -> {
            Deque<Line> lines = script.getOrDefault(call, new ArrayDeque<>());
            return lines.isEmpty() ? request : lines.remove().play(request);
        });
    }

    private static <T> Uni<T> unavailable() {
        return Uni.createFrom().failure(new DatabaseUnavailable(new IOException("Scripted")));
    }

    @Override
    public Uni<Void> insert(Document document) {
        return play(Call.INSERT, server.insert(document));
    }

    @Override
    public Uni<Void> insertMissing(List<Document> documents) {
        return play(Call.INSERT, server.insertMissing(documents));
    }

    @Override
    public Uni<Long> updateOne(Bson filter, Bson update, UpdateOptions options) {
        return play(Call.UPDATE, server.updateOne(filter, update, options));
    }

    @Override
    public Uni<Long> updateMany(Bson filter, Bson update) {
        return play(Call.UPDATE, server.updateMany(filter, update));
    }

    @Override
    public Uni<Long> updateEach(List<UpdateOneModel<Document>> updates) {
        return play(Call.UPDATE_EACH, server.updateEach(updates));
    }

    @Override
    public Uni<Optional<Document>> findOneAndUpdate(Bson filter, Bson update, FindOneAndUpdateOptions options) {
        return play(Call.FIND_AND_UPDATE, server.findOneAndUpdate(filter, update, options));
    }

    @Override
    public Uni<List<Document>> find(Find find) {
        return play(Call.FIND, server.find(find));
    }

    @Override
    public Uni<Long> deleteMany(Bson filter) {
        return play(Call.DELETE, server.deleteMany(filter));
    }

    /** What happens to one call. */
    private interface Line {

        <T> Uni<T> play(Uni<T> request);
    }
}
