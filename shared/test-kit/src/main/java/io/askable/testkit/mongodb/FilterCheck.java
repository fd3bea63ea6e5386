package io.askable.testkit.mongodb;

import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What a filter asks outside the portable subset. */
final class FilterCheck {

    private static final Set<String> OPERATORS = Set.of(
            "$and",
            "$or",
            "$nor",
            "$not",
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$in",
            "$nin",
            "$exists",
            "$elemMatch",
            "$size",
            "$all",
            "$regex",
            "$options",
            "$type");

    private final List<String> violations;

    FilterCheck(List<String> violations) {
        this.violations = violations;
    }

    void check(BsonDocument filter) {
        filter.forEach((key, value) -> {
            if (key.startsWith("$") && !OPERATORS.contains(key)) {
                violations.add("the query operator " + key);
            }
            inside(value);
        });
    }

    private void inside(BsonValue value) {
        if (value.isDocument()) {
            check(value.asDocument());
        } else if (value.isArray()) {
            value.asArray().forEach(this::inside);
        }
    }
}
