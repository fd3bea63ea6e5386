package io.askable.testkit.mongodb;

import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What a stage of an aggregation asks outside the portable subset. */
final class StageCheck {

    /** Whoever adds a stage that holds others, or expressions, has those looked into too. */
    private static final Set<String> STAGES = Set.of("$match", "$group", "$sort", "$limit", "$skip", "$changeStream");

    private static final Set<String> ACCUMULATORS =
            Set.of("$sum", "$avg", "$min", "$max", "$first", "$last", "$push", "$addToSet");

    private final List<String> violations;

    StageCheck(List<String> violations) {
        this.violations = violations;
    }

    void check(BsonDocument stage) {
        String name = stage.getFirstKey();
        if (!STAGES.contains(name)) {
            violations.add("the stage " + name);
            return;
        }
        BsonValue argument = stage.get(name);
        switch (name) {
            case "$match" -> new FilterCheck(violations).check(argument.asDocument());
            case "$group" -> group(argument.asDocument());
            case "$limit" -> limit(argument);
            default -> {}
        }
    }

    private void group(BsonDocument group) {
        group.forEach((field, value) -> {
            if (!field.equals("_id")
                    && !ACCUMULATORS.contains(value.asDocument().getFirstKey())) {
                violations.add("the accumulator " + value.asDocument().getFirstKey());
            }
        });
    }

    private void limit(BsonValue limit) {
        if (limit.asNumber().longValue() < 1) {
            violations.add("a $limit of none");
        }
    }
}
