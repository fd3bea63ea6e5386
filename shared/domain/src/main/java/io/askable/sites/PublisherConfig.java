package io.askable.sites;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a publisher wants its posts processed. Names and ranges are the original system's.
 *
 * @param questionsPerBlog 1 to 20, default 5
 * @param model of the language model; absent: the operator's
 * @param temperature 0 to 1; absent: the operator's
 * @param language BCP 47 primary tag to write in; absent: the post's own
 * @param customQuestionPrompt style and focus of the questions, never their form
 * @param customSummaryPrompt style and focus of the summary, never its form
 * @param dailyBlogLimit posts enqueued a day (UTC); absent: unlimited; default 100
 * @param dailyAskLimit readers' own questions a day (UTC); absent: unlimited; default 1000
 * @param maxTotalBlogs posts in all; absent: unlimited
 * @param thresholdBeforeProcessingBlog page views before a view enqueues the post; default 0
 * @param whitelistedBlogUrls which posts may be processed; empty: all of the domain. A full address or {@code host/path}
 *     is a prefix, {@code /path} a prefix of the path, anything else a part of the path
 * @param allowedOrigins origins besides the domain's own that a browser may call from, e.g. the extension's
 */
public record PublisherConfig(
        int questionsPerBlog,
        Optional<String> model,
        OptionalDouble temperature,
        Optional<String> language,
        Optional<String> customQuestionPrompt,
        Optional<String> customSummaryPrompt,
        OptionalInt dailyBlogLimit,
        OptionalInt dailyAskLimit,
        OptionalInt maxTotalBlogs,
        int thresholdBeforeProcessingBlog,
        List<String> whitelistedBlogUrls,
        List<String> allowedOrigins) {

    public static final PublisherConfig DEFAULT = new PublisherConfig(
            5,
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(100),
            OptionalInt.of(1_000),
            OptionalInt.empty(),
            0,
            List.of(),
            List.of());

    /** Fails with {@link IllegalArgumentException} that names the field and its range. */
    public PublisherConfig {
        whitelistedBlogUrls = List.copyOf(whitelistedBlogUrls);
        allowedOrigins = List.copyOf(allowedOrigins);
        require(questionsPerBlog >= 1 && questionsPerBlog <= 20, "questions_per_blog is 1 to 20");
        require(
                temperature.isEmpty() || temperature.getAsDouble() >= 0 && temperature.getAsDouble() <= 1,
                "temperature is 0 to 1");
        require(dailyBlogLimit.orElse(1) >= 1, "daily_blog_limit is 1 or more");
        require(dailyAskLimit.orElse(1) >= 1, "daily_ask_limit is 1 or more");
        require(maxTotalBlogs.orElse(1) >= 1, "max_total_blogs is 1 or more");
        require(thresholdBeforeProcessingBlog >= 0, "threshold_before_processing_blog is 0 or more");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
