package io.askable.api.publishers;

import io.askable.api.problems.Refusal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A publisher's own settings for its pages: passed through, so only what every database can keep is taken. */
final class FreeSettings {
    private static final String FIELD = "widget_config";

    /** Servers take a hundred; nobody's settings need as many. */
    private static final int DEEPEST = 20;

    private FreeSettings() {}

    /** The same without what is null. Fails with {@link Refusal.Invalid}. */
    static Map<String, Object> of(@Nullable Map<String, @Nullable Object> given) {
        return merge(Map.of(), given);
    }

    /** Given keys replace present ones, null removes one. Fails with {@link Refusal.Invalid}. */
    static Map<String, Object> merge(Map<String, Object> present, @Nullable Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> merged = new HashMap<>(present);
        if (given != null) {
            check(given, 0);
            merged.putAll(given);
        }
        merged.values().removeIf(Objects::isNull);
        return Map.copyOf(merged);
    }

    private static void check(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new Refusal.Invalid(FIELD, "nests more than " + DEEPEST + " levels deep");
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                checkKey(String.valueOf(key));
                check(inner, depth + 1);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> check(inner, depth + 1));
        } else if (value instanceof BigInteger) {
            throw new Refusal.Invalid(FIELD, "holds a number of more than 64 bits");
        }
    }

    /** A database would read such a name as a path or an operator. */
    private static void checkKey(String key) {
        if (key.isEmpty() || key.startsWith("$") || key.contains(".") || key.indexOf('\0') >= 0) {
            throw new Refusal.Invalid(FIELD, "has the key '" + key + "'; keys neither start with $ nor hold a dot");
        }
    }
}
