package io.askable.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query says of one field, as far as an index can use it: one of some values, or a range with its bounds in it.
 * Anything else says nothing.
 */
record FieldCondition(List<Object> equalTo, Optional<Object> atLeast, Optional<Object> atMost) {

    static final FieldCondition NONE = new FieldCondition(List.of(), Optional.empty(), Optional.empty());

    static FieldCondition of(@Nullable Object condition) {
        if (isPlain(condition)) {
            return new FieldCondition(List.of(condition), Optional.empty(), Optional.empty());
        }
        return condition instanceof Document operators ? ofOperators(operators) : NONE;
    }

    boolean isRange() {
        return atLeast.isPresent() || atMost.isPresent();
    }

    private static FieldCondition ofOperators(Document operators) {
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(FieldCondition::isPlain)) {
            return new FieldCondition(List.copyOf(values), Optional.empty(), Optional.empty());
        }
        return new FieldCondition(List.of(), bound(operators, "$gt", "$gte"), bound(operators, "$lt", "$lte"));
    }

    private static Optional<Object> bound(Map<String, Object> operators, String open, String closed) {
        return Optional.ofNullable(operators.getOrDefault(open, operators.get(closed)))
                .filter(FieldCondition::isPlain);
    }

    /** A value, equal to which a field is asked to be. */
    static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof UUID;
    }
}
