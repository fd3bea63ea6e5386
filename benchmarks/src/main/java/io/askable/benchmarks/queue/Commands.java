package io.askable.benchmarks.queue;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.bson.BsonDocument;

/** What a client asked its server: how often, and the last command of each name. */
final class Commands implements CommandListener {

    private final LongAdder count = new LongAdder();
    private final Map<String, BsonDocument> latest = new ConcurrentHashMap<>();
    private volatile boolean isRecording;

    /** Keeps the commands from here on; costs a copy of each. */
    Commands recording() {
        isRecording = true;
        return this;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        count.increment();
        if (isRecording) {
            // The driver reuses its buffer: parsed anew, the copy is our own.
            latest.put(
                    event.getCommandName(),
                    BsonDocument.parse(event.getCommand().toJson()));
        }
    }

    long count() {
        return count.sum();
    }

    BsonDocument latest(String name) {
        return Optional.ofNullable(latest.get(name))
                .orElseThrow(() -> new IllegalStateException("The queue sent no " + name));
    }
}
