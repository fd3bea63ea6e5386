package io.askable.api.search;

import io.askable.api.search.SimilarPosts.Similar;
import java.util.List;
import java.util.Optional;

/**
 * Posts alike, best first.
 *
 * @param questionId of the question asked about; absent otherwise
 * @param questionText what was looked for: the question, the post's title, the text
 */
record SimilarView(Optional<String> questionId, String questionText, List<SimilarBlog> similarBlogs) {
    /** {@code similarityScore} is a cosine, 1 at the most. */
    record SimilarBlog(String blogId, String url, String title, double similarityScore) {
        private static final double PRECISION = 10_000;

        static SimilarBlog of(Similar similar) {
            return new SimilarBlog(
                    similar.post().id().value(),
                    similar.post().url().value(),
                    similar.post().title(),
                    Math.round(similar.score() * PRECISION) / PRECISION);
        }
    }
}
