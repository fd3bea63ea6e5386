package io.askable.testkit.mongodb;

import java.util.List;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What an index asks outside the portable subset. */
final class IndexCheck {

    /** All that the oldest servers know in the filter of a partial index; {@code $and} at the top alone, which a flat one spares. */
    private static final Set<String> PARTIAL = Set.of("$eq", "$gt", "$gte", "$lt", "$lte", "$exists", "$type");

    private final List<String> violations;

    IndexCheck(List<String> violations) {
        this.violations = violations;
    }

    void check(BsonDocument index) {
        BsonDocument keys = index.getDocument("key", new BsonDocument());
        if (!keys.values().stream().allMatch(BsonValue::isNumber)) {
            violations.add("an index that is not by order");
        }
        if (index.containsKey("expireAfterSeconds") && keys.size() != 1) {
            violations.add("an expiry of several keys");
        }
        if (index.containsKey("partialFilterExpression")) {
            partial(index);
        }
    }

    private void partial(BsonDocument index) {
        if (index.getBoolean("unique", BsonBoolean.FALSE).getValue()) {
            violations.add("a unique partial index; make it sparse");
        }
        if (index.containsKey("sparse")) {
            violations.add("an index both sparse and partial");
        }
        index.getDocument("partialFilterExpression").forEach((field, condition) -> {
            if (field.startsWith("$")) {
                violations.add("a partial index by " + field);
            } else if (condition.isDocument()) {
                condition.asDocument().forEach(this::operator);
            }
        });
    }

    private void operator(String operator, BsonValue operand) {
        if (operator.startsWith("$") && !PARTIAL.contains(operator)
                || operator.equals("$exists") && !operand.equals(BsonBoolean.TRUE)) {
            violations.add("a partial index by " + operator + ": " + operand);
        }
    }
}
