package io.askable.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexModel;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The embedded server takes an expiry and does nothing about it, so what a real one is told is looked at. */
class ExpiryTest {

    static Stream<Schema> expiring() {
        return Stream.of(new JobSchema(), new IdempotencySchema(), new TallySchema(), new UnansweredSchema());
    }

    @ParameterizedTest
    @MethodSource("expiring")
    void serverDeletesEachDocumentAtItsOwnTime(Schema schema) {
        assertThat(schema.indexes())
                .filteredOn(ExpiryTest::expires)
                .singleElement()
                .satisfies(index -> {
                    assertThat(index.getKeys().toBsonDocument())
                            .isEqualTo(new BsonDocument("expire_at", new BsonInt32(1)));
                    assertThat(index.getOptions().getExpireAfter(TimeUnit.SECONDS))
                            .isZero();
                });
    }

    private static boolean expires(IndexModel index) {
        return index.getOptions().getExpireAfter(TimeUnit.SECONDS) != null;
    }
}
