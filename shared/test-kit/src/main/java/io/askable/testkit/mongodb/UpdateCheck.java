package io.askable.testkit.mongodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What an update or a stored document holds outside the portable subset. */
final class UpdateCheck {

    private static final Set<String> OPERATORS = Set.of(
            "$set",
            "$unset",
            "$inc",
            "$min",
            "$max",
            "$mul",
            "$push",
            "$pull",
            "$pullAll",
            "$addToSet",
            "$pop",
            "$setOnInsert",
            "$currentDate",
            "$rename");

    private final List<String> violations;

    UpdateCheck(List<String> violations) {
        this.violations = violations;
    }

    void check(BsonDocument update) {
        if (update.isEmpty() || !update.getFirstKey().startsWith("$")) {
            checkStored(update);
            return;
        }
        List<String> paths = new ArrayList<>();
        update.forEach((operator, fields) -> {
            if (!OPERATORS.contains(operator)) {
                violations.add("the update operator " + operator);
            } else if (fields.asDocument().isEmpty()) {
                violations.add("an empty " + operator);
            } else {
                fields.asDocument().forEach((path, value) -> {
                    path(operator, path);
                    conflict(paths, path);
                    paths.add(path);
                    stored(operator, value);
                });
            }
        });
    }

    void checkStored(BsonValue value) {
        if (value.isArray()) {
            value.asArray().forEach(this::checkStored);
        } else if (value.isDocument()) {
            value.asDocument().forEach((key, field) -> {
                if (key.startsWith("$") || key.contains(".")) {
                    violations.add("the stored key " + key);
                }
                checkStored(field);
            });
        }
    }

    private void path(String operator, String path) {
        if (path.equals("_id") && !operator.equals("$setOnInsert")) {
            violations.add("a change of _id");
        }
        if (("." + path + ".").contains("..")) {
            violations.add("a path with an empty name: " + path);
        }
    }

    /** A real server refuses two operators on one path, or on a parent and its child. */
    private void conflict(List<String> paths, String path) {
        for (String other : paths) {
            if (other.equals(path) || other.startsWith(path + ".") || path.startsWith(other + ".")) {
                violations.add("two changes of " + other + " and " + path);
            }
        }
    }

    private void stored(String operator, BsonValue value) {
        switch (operator) {
            case "$set", "$setOnInsert", "$min", "$max" -> checkStored(value);
            case "$push", "$addToSet" -> pushed(value);
            default -> {}
        }
    }

    private void pushed(BsonValue value) {
        if (value.isDocument() && value.asDocument().containsKey("$each")) {
            value.asDocument().getArray("$each").forEach(this::checkStored);
        } else {
            checkStored(value);
        }
    }
}
