package io.askable.api.ask;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * An answer with where it stands.
 *
 * @param success always true; a failure is a problem document
 * @param answered whether the posts answer the question; the answer says so otherwise
 * @param writtenBy who wrote it, with {@code +lexical} where words alone chose the passages
 */
@RegisterForReflection
record AskView(
        boolean success,
        String question,
        String answer,
        List<SourceView> sources,
        boolean answered,
        int wordCount,
        double processingTimeMs,
        String writtenBy) {

    /** A quote, an exact piece of the post, that carries the answer. */
    @RegisterForReflection
    record SourceView(String blogId, String url, String title, String quote) {}

    /** The next piece of a streamed answer. */
    @RegisterForReflection
    record TokenView(String text) {}
}
