package io.askable.mongodb.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void joinsFlat() {
        assertThat(Conditions.all(Conditions.all(Filters.eq("_id", 1), Filters.eq("a", null)), Filters.lt("b", 2)))
                .isEqualTo(BsonDocument.parse("{_id: 1, a: null, b: {$lt: 2}}"));
    }

    @Test
    void refusesTwoConditionsOnOneField() {
        assertThatThrownBy(() -> Conditions.all(Filters.gt("a", 1), Filters.lt("a", 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
