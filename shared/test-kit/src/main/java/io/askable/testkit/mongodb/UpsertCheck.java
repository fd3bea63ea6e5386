package io.askable.testkit.mongodb;

import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What an upsert takes from its filter that a real server cannot join to one document. */
final class UpsertCheck {

    private final List<String> violations;

    UpsertCheck(List<String> violations) {
        this.violations = violations;
    }

    void check(BsonDocument filter, BsonDocument update) {
        List<String> taken = filter.entrySet().stream()
                .filter(condition -> isEquality(condition.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        for (String path : taken) {
            taken.stream().filter(other -> isInside(other, path)).forEach(other -> refuse(path, other));
            update.values().stream()
                    .filter(BsonValue::isDocument)
                    .flatMap(fields -> fields.asDocument().keySet().stream())
                    .filter(changed -> isInside(changed, path))
                    .forEach(changed -> refuse(path, changed));
        }
    }

    private void refuse(String path, String inside) {
        violations.add("an upsert of " + path + " and of " + inside + " in it");
    }

    private static boolean isInside(String path, String parent) {
        return path.startsWith(parent + ".");
    }

    private static boolean isEquality(BsonValue value) {
        return !value.isDocument()
                || value.asDocument().isEmpty()
                || !value.asDocument().getFirstKey().startsWith("$")
                || value.asDocument().getFirstKey().equals("$eq");
    }
}
