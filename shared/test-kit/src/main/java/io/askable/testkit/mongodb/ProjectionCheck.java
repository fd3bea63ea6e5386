package io.askable.testkit.mongodb;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What a projection asks outside the portable subset. */
final class ProjectionCheck {

    private final List<String> violations;

    ProjectionCheck(List<String> violations) {
        this.violations = violations;
    }

    /** Everything but {@code _id} must be either named or left out. */
    void check(BsonDocument projection) {
        long kinds = projection.entrySet().stream()
                .filter(field -> !field.getKey().equals("_id"))
                .map(field -> isInclusion(field.getValue()))
                .distinct()
                .count();
        if (kinds > 1) {
            violations.add("a projection that includes and excludes");
        }
        projection.keySet().forEach(parent -> projection.keySet().stream()
                .filter(path -> path.startsWith(parent + "."))
                .forEach(path -> violations.add("a projection of both " + parent + " and " + path)));
    }

    private static boolean isInclusion(BsonValue value) {
        return value.isDocument()
                || (value.isBoolean()
                        ? value.asBoolean().getValue()
                        : value.asNumber().intValue() != 0);
    }
}
