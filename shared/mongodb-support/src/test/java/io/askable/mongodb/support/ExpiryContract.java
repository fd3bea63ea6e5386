package io.askable.mongodb.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;

/** The embedded server accepts a TTL index and never deletes, so the index definition itself is checked. */
public interface ExpiryContract {

    /** The schemas of one package whose documents expire. */
    List<Schema> expiring();

    @Test
    default void serverDeletesEachDocumentAtItsOwnTime() {
        assertThat(expiring()).isNotEmpty().allSatisfy(ExpiryContract::assertExpires);
    }

    private static void assertExpires(Schema schema) {
        assertThat(schema.hasExpiry()).isTrue();
        assertThat(schema.indexes())
                .filteredOn(ExpiryContract::expires)
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
