package io.askable.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is found without the library is what the library would have found. */
class PlainKeysTest {

    private static final List<List<String>> INDEXES = List.of(
            List.of("status"), List.of("lease.token"), List.of("outbox.at"), List.of("status", "lease.token", "_id"));

    static Stream<Document> documents() {
        Instant now = Instant.parse("2026-05-01T10:00:00Z");
        Document leased = new Document("lease", new Document("token", "t-1").append("at", now));
        return Stream.of(
                new Document(),
                new Document("status", null),
                new Document("status", "queued").append("_id", "a"),
                new Document("status", 1).append("_id", 7L),
                new Document("status", (1L << 53) + 1).append("_id", -(1L << 53) - 1),
                new Document("status", Long.MAX_VALUE).append("_id", -0.0),
                new Document("status", true).append("_id", UUID.fromString("00000000-0000-0001-0000-000000000002")),
                new Document("status", now).append("_id", new Document("nested", 1)),
                new Document("status", List.of("queued", 3)),
                new Document("status", List.of()),
                leased,
                new Document(leased).append("status", "processing").append("_id", "b"),
                new Document("lease", null),
                new Document("lease", "given back"),
                new Document("lease", List.of(new Document("token", "t-2"), new Document("token", "t-3"))),
                new Document("outbox", List.of()),
                new Document("outbox", List.of(event(now), event(now.plusSeconds(1)), event(now))),
                new Document("outbox", Arrays.asList(event(now), new Document("at", null), new Document())),
                new Document("outbox", List.of(event(now), "no document")),
                new Document("outbox", List.of(new Document("at", List.of(now)))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void areTheLibrarysKeys(Document document) {
        for (List<String> fields : INDEXES) {
            List<IndexKey> keys =
                    fields.stream().map(field -> new IndexKey(field, true)).toList();
            Set<KeyValue> expected = new EmptyIndex<>("test", keys).getKeyValues(document);

            assertThat(new PlainKeys(keys).of(document).orElse(expected))
                    .as("%s in %s", fields, document)
                    .isEqualTo(expected);
        }
    }

    @Test
    void needNoLibraryForWhatNearlyAllDocumentsAre() {
        PlainKeys keys = new PlainKeys(List.of(new IndexKey("outbox.at", true)));

        assertThat(keys.of(new Document("outbox", List.of(event(Instant.EPOCH)))))
                .isPresent();
        assertThat(keys.of(new Document("status", "queued"))).isPresent();
    }

    private static Document event(Instant at) {
        return new Document("type", "job.claimed").append("at", at);
    }
}
