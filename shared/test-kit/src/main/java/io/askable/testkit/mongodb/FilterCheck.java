package io.askable.testkit.mongodb;

import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What a filter asks outside the portable subset. */
final class FilterCheck {

    private static final Set<String> JOINS = Set.of("$and", "$or", "$nor");
    private static final Set<String> LISTS = Set.of("$in", "$nin", "$all");
    private static final Set<String> OPERATORS =
            Set.of("$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$exists", "$size", "$regex", "$options", "$type");

    private final List<String> violations;

    FilterCheck(List<String> violations) {
        this.violations = violations;
    }

    void check(BsonDocument filter) {
        filter.forEach((key, value) -> {
            if (JOINS.contains(key)) {
                joined(key, value);
            } else if (key.startsWith("$")) {
                violations.add("the query operator " + key + " without a field");
            } else {
                condition(value);
            }
        });
    }

    private void joined(String operator, BsonValue branches) {
        if (list(operator, branches) && branches.asArray().isEmpty()) {
            violations.add("an empty " + operator);
        } else if (branches.isArray()) {
            branches.asArray().forEach(branch -> check(branch.asDocument()));
        }
    }

    private void condition(BsonValue value) {
        if (isOperators(value)) {
            value.asDocument().forEach(this::operator);
        }
    }

    private void operator(String operator, BsonValue operand) {
        if (LISTS.contains(operator)) {
            list(operator, operand);
        } else if (operator.equals("$not")) {
            negated(operand);
        } else if (operator.equals("$elemMatch")) {
            element(operand.asDocument());
        } else if (!OPERATORS.contains(operator)) {
            violations.add("the query operator " + operator + " of a field");
        }
    }

    private void negated(BsonValue operand) {
        if (!isOperators(operand) && !operand.isRegularExpression()) {
            violations.add("a $not of no condition");
        }
        condition(operand);
    }

    private void element(BsonDocument conditions) {
        if (isOperators(conditions) && !JOINS.contains(conditions.getFirstKey())) {
            condition(conditions);
        } else {
            check(conditions);
        }
    }

    private boolean list(String operator, BsonValue operand) {
        if (!operand.isArray()) {
            violations.add("a " + operator + " of no list");
        }
        return operand.isArray();
    }

    private static boolean isOperators(BsonValue value) {
        return value.isDocument()
                && !value.asDocument().isEmpty()
                && value.asDocument().getFirstKey().startsWith("$");
    }
}
