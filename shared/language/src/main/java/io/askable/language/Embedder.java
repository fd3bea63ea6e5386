package io.askable.language;

import io.askable.content.Embedding;
import java.util.List;
import java.util.Optional;

/**
 * Turns texts into points of a model's space, where near means alike.
 *
 * <p>Ask {@link #knows} first: without an embedder the injected one knows no language. Calls block and end within two seconds
 * of an interrupt.
 */
public interface Embedder {

    /** Stored beside every vector; vectors of different models are never compared. {@code none} without an embedder. */
    String model();

    /** Length of its vectors; 0 without an embedder. */
    int dimensions();

    /**
     * Whether its vectors mean something in this language, a BCP 47 tag. Absent counts as known: vectors are fused with lexical
     * rank, so that a wrong guess costs rank, not correctness.
     */
    boolean knows(Optional<String> language);

    /** One unit-length vector a text, in order; a blank text gives a vector too. Fails with {@link LanguageFailure}. */
    List<Embedding> embed(List<String> texts);
}
