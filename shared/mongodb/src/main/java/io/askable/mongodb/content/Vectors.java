package io.askable.mongodb.content;

import io.askable.content.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Vectors as plain binary of float32, little end first: a quarter of an array of doubles, and every server of the protocol keeps
 * it (the vector subtype is not so lucky).
 */
final class Vectors {

    /** The same vector as plain numbers, for a server that searches: it reads no other binary. */
    static final String SEARCHED = "vector";

    private Vectors() {}

    /** Adds {@code embedding} and {@code model}, or neither. */
    static Document append(Document document, Optional<Embedding> embedding) {
        embedding.ifPresent(
                it -> document.append("embedding", encode(it.vector())).append("model", it.model()));
        return document;
    }

    /** The same with its numbers; four times as large, so only where a server may search. */
    static Document appendSearched(Document document, Optional<Embedding> embedding) {
        embedding.ifPresent(it -> document.append(SEARCHED, numbers(it)));
        return append(document, embedding);
    }

    static List<Double> numbers(Embedding embedding) {
        List<Double> numbers = new ArrayList<>(embedding.vector().length);
        for (float value : embedding.vector()) {
            numbers.add((double) value);
        }
        return numbers;
    }

    static Optional<Embedding> read(Document document) {
        return Optional.ofNullable(document.get("embedding", Binary.class))
                .map(binary -> new Embedding(document.getString("model"), decode(binary.getData())));
    }

    private static Binary encode(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return new Binary(bytes.array());
    }

    private static float[] decode(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
