package io.askable.testkit.mongodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
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
    private static final Set<String> STAGES = Set.of(
            "$match",
            "$group",
            "$facet",
            "$sort",
            "$lookup",
            "$bucket",
            "$count",
            "$sample",
            "$unwind",
            "$addFields",
            "$project",
            "$limit",
            "$skip",
            "$changeStream");

    private final Set<String> indexes;
    private final List<String> violations = new ArrayList<>();

    CommandCheck(Set<String> indexes) {
        this.indexes = indexes;
    }

    List<String> check(String name, BsonDocument command) {
        if (!COMMANDS.contains(name)) {
            violations.add("the command " + name);
        }
        if (command.containsKey("txnNumber") && command.containsKey("autocommit")) {
            violations.add("a transaction");
        }
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
            case "aggregate" -> command.getArray("pipeline").forEach(stage -> stage(stage.asDocument()));
            case "createIndexes" -> command.getArray("indexes").forEach(index -> index(index.asDocument()));
            default -> {}
        }
        return violations;
    }

    private void update(String collection, BsonDocument update) {
        filtered(collection, update, "q");
        change(update.get("u"));
        refuse(update, "collation", "arrayFilters");
    }

    private void findAndModify(String collection, BsonDocument command) {
        filtered(collection, command, "query");
        if (command.containsKey("update")) {
            change(command.get("update"));
        }
        projection(command.getDocument("fields", new BsonDocument()));
        refuse(command, "collation", "arrayFilters", "let");
    }

    private void find(String collection, BsonDocument command) {
        filtered(collection, command, "filter");
        projection(command.getDocument("projection", new BsonDocument()));
        refuse(command, "collation", "let", "tailable", "min", "max");
    }

    private void filtered(String collection, BsonValue holder, String key) {
        BsonDocument command = holder.asDocument();
        new FilterCheck(violations).check(command.getDocument(key, new BsonDocument()));
        BsonValue hint = command.get("hint");
        if (hint != null
                && !(hint.isString() && isDeclared(collection, hint.asString().getValue()))) {
            violations.add("a hint that names no declared index");
        }
    }

    private boolean isDeclared(String collection, String index) {
        return index.equals("_id_") || indexes.contains(collection + "." + index);
    }

    private void change(BsonValue update) {
        if (update.isArray()) {
            violations.add("an update pipeline");
            return;
        }
        new UpdateCheck(violations).check(update.asDocument());
    }

    private void stored(BsonValue document) {
        new UpdateCheck(violations).checkStored(document);
    }

    private void stage(BsonDocument stage) {
        if (!STAGES.contains(stage.getFirstKey())) {
            violations.add("the stage " + stage.getFirstKey());
        }
        if (stage.containsKey("$match")) {
            new FilterCheck(violations).check(stage.getDocument("$match"));
        }
    }

    /** Everything but {@code _id} must be either named or left out. */
    private void projection(BsonDocument projection) {
        long named = projection.entrySet().stream()
                .filter(field -> !field.getKey().equals("_id"))
                .map(field -> isInclusion(field.getValue()))
                .distinct()
                .count();
        if (named > 1) {
            violations.add("a projection that includes and excludes");
        }
    }

    private static boolean isInclusion(BsonValue value) {
        return value.isDocument()
                || (value.isBoolean()
                        ? value.asBoolean().getValue()
                        : value.asNumber().intValue() != 0);
    }

    private void index(BsonDocument index) {
        boolean unique =
                index.containsKey("unique") && index.getBoolean("unique").getValue();
        if (unique && index.containsKey("partialFilterExpression")) {
            violations.add("a unique partial index; make it sparse");
        }
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
