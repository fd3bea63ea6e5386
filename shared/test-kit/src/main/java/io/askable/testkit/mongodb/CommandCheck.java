package io.askable.testkit.mongodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What one command sends outside the portable subset. */
final class CommandCheck {

    private static final Set<String> COMMANDS = Set.of(
            "insert",
            "update",
            "delete",
            "find",
            "findAndModify",
            "aggregate",
            "count",
            "distinct",
            "getMore",
            "killCursors",
            "createIndexes",
            "listIndexes",
            "listCollections",
            "listDatabases",
            "dropDatabase",
            "drop",
            "ping",
            "hello",
            "isMaster",
            "ismaster",
            "buildInfo",
            "endSessions");
    /** Those that every server serves; the others need a replica set. */
    private static final Set<String> READ_CONCERNS = Set.of("local", "available", "majority");

    private final DeclaredIndexes indexes;
    private final List<String> violations = new ArrayList<>();

    CommandCheck(DeclaredIndexes indexes) {
        this.indexes = indexes;
    }

    List<String> check(String name, BsonDocument command) {
        if (!COMMANDS.contains(name)) {
            violations.add("the command " + name);
        }
        if (command.containsKey("txnNumber") && command.containsKey("autocommit")) {
            violations.add("a transaction");
        }
        readConcern(command.getDocument("readConcern", new BsonDocument()));
        String collection = command.get(name) != null && command.get(name).isString()
                ? command.getString(name).getValue()
                : "";
        switch (name) {
            case "insert" -> command.getArray("documents", new BsonArray()).forEach(this::stored);
            case "update" ->
                command.getArray("updates", new BsonArray()).forEach(update -> update(collection, update.asDocument()));
            case "delete" ->
                command.getArray("deletes", new BsonArray()).forEach(delete -> filtered(collection, delete, "q"));
            case "findAndModify" -> findAndModify(collection, command);
            case "find" -> find(collection, command);
            case "aggregate" -> aggregate(collection, command);
            case "createIndexes" -> command.getArray("indexes").forEach(index -> index(collection, index.asDocument()));
            case "drop" -> indexes.drop(collection);
            default -> {}
        }
        return violations;
    }

    private void readConcern(BsonDocument concern) {
        if (concern.containsKey("level")
                && !READ_CONCERNS.contains(concern.getString("level").getValue())) {
            violations.add("the read concern " + concern.getString("level").getValue());
        }
    }

    private void update(String collection, BsonDocument update) {
        filtered(collection, update, "q");
        change(update.getDocument("q"), update.get("u"), isUpsert(update));
        refuse(update, "collation", "arrayFilters");
    }

    private void findAndModify(String collection, BsonDocument command) {
        filtered(collection, command, "query");
        if (command.containsKey("update")) {
            change(command.getDocument("query", new BsonDocument()), command.get("update"), isUpsert(command));
        }
        new ProjectionCheck(violations).check(command.getDocument("fields", new BsonDocument()));
        refuse(command, "collation", "arrayFilters", "let");
    }

    private void find(String collection, BsonDocument command) {
        filtered(collection, command, "filter");
        new ProjectionCheck(violations).check(command.getDocument("projection", new BsonDocument()));
        refuse(command, "collation", "let", "tailable", "min", "max");
    }

    private void aggregate(String collection, BsonDocument command) {
        hint(collection, command);
        command.getArray("pipeline").forEach(stage -> new StageCheck(violations).check(stage.asDocument()));
        refuse(command, "collation", "let");
    }

    private void filtered(String collection, BsonValue holder, String key) {
        BsonDocument command = holder.asDocument();
        new FilterCheck(violations).check(command.getDocument(key, new BsonDocument()));
        hint(collection, command);
    }

    private void hint(String collection, BsonDocument command) {
        BsonValue hint = command.get("hint");
        if (hint != null
                && !(hint.isString()
                        && indexes.knows(collection, hint.asString().getValue()))) {
            violations.add("a hint that names no declared index");
        }
    }

    private void change(BsonDocument filter, BsonValue update, boolean isUpsert) {
        if (update.isArray()) {
            violations.add("an update pipeline");
            return;
        }
        new UpdateCheck(violations).check(update.asDocument());
        if (isUpsert) {
            new UpsertCheck(violations).check(filter, update.asDocument());
        }
    }

    private static boolean isUpsert(BsonDocument command) {
        return command.getBoolean("upsert", BsonBoolean.FALSE).getValue();
    }

    private void stored(BsonValue document) {
        new UpdateCheck(violations).checkStored(document);
    }

    private void index(String collection, BsonDocument index) {
        indexes.declare(collection, index)
                .ifPresent(other -> violations.add("an index that cannot stand beside " + other));
        new IndexCheck(violations).check(index);
        refuse(index, "collation", "wildcardProjection");
    }

    private void refuse(BsonDocument command, String... options) {
        for (String option : options) {
            if (command.containsKey(option)) {
                violations.add("the option " + option);
            }
        }
    }
}
