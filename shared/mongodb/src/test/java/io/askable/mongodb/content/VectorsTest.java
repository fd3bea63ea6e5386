package io.askable.mongodb.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Embedding;
import java.util.Optional;
import org.bson.BsonBinarySubType;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class VectorsTest {

    @Test
    void givesVectorBackToTheLastBit() {
        float[] vector = {0.1f, -1f, Float.MIN_VALUE, 3.4e38f, -0f};

        Document document = Vectors.append(new Document(), Optional.of(new Embedding("minilm", vector)));

        assertThat(Vectors.read(document).orElseThrow().vector()).containsExactly(vector);
        assertThat(Vectors.read(document).orElseThrow().model()).isEqualTo("minilm");
    }

    @Test
    void storesFourPlainBytesNumberLittleEndFirst() {
        Document document = Vectors.append(new Document(), Optional.of(new Embedding("m", new float[] {1f})));

        Binary stored = document.get("embedding", Binary.class);
        assertThat(stored.getType()).isEqualTo(BsonBinarySubType.BINARY.getValue());
        assertThat(stored.getData()).containsExactly(0, 0, 0x80, 0x3F);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(Vectors.append(new Document(), Optional.empty())).isEmpty();
        assertThat(Vectors.read(new Document())).isEmpty();
    }
}
