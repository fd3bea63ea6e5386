package io.askable.testkit.mongodb;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;

/**
 * Sees every command that tests send and remembers those that some server of the protocol would refuse, although the embedded
 * one forgives them.
 */
public final class PortableSubset implements CommandListener {

    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final DeclaredIndexes indexes = new DeclaredIndexes();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        inspect(event.getCommandName(), event.getCommand());
    }

    /** Fails with everything that was sent outside the subset. */
    public void assertKept() {
        if (!violations.isEmpty()) {
            throw new AssertionError("Sent outside the portable subset:\n" + String.join("\n", violations));
        }
    }

    /** Starts anew; the declared indexes stay known. */
    public void forget() {
        violations.clear();
    }

    void inspect(String name, BsonDocument command) {
        new CommandCheck(indexes)
                .check(name, command)
                .forEach(violation -> violations.add(violation + " in " + command));
    }
}
