package io.askable.content;

/**
 * A text as a point of a model's space. Vectors of different models are never compared.
 *
 * @param model the model's name, stored beside every vector
 * @param vector of unit length; owned by the record, not to be changed
 */
public record Embedding(String model, float[] vector) {

    /** Cosine in [-1, 1]. Fails with {@link IllegalArgumentException} when the models differ. */
    public double cosine(Embedding other) {
        if (!model.equals(other.model) || vector.length != other.vector.length) {
            throw new IllegalArgumentException("A vector of " + model + " was compared with one of " + other.model);
        }
        double dot = 0;
        for (int i = 0; i < vector.length; i++) {
            dot += vector[i] * other.vector[i];
        }
        return dot;
    }
}
